"""Continues the training of a live run in Keras 3, on the posts that its folder holds.

    KERAS_BACKEND=jax python docs/keras/continue.py OUT MODEL.keras

OUT is a folder of `npm run live`: its `layers/` holds the network, its `posts.sqlite` the token ids and labels of the
posts that wait or are kept to be rehearsed. No text is needed. Writes MODEL.keras. Stop `npm run live` before.
"""

import json
import sqlite3
import sys
from pathlib import Path

import keras
import numpy as np

LEARNING_RATE = 1e-4
EPOCHS = 2
BATCH = 128


def load_network(folder):
    """Builds the network whose weights weights.bin holds. Keras 3 cannot read the topology in model.json itself."""
    file = json.loads((folder / "model.json").read_text())
    numbers = np.fromfile(folder / "weights.bin", "<f4")
    weights = {}
    for one in file["weightsManifest"][0]["weights"]:
        size = int(np.prod(one["shape"]))
        layer = one["name"].split("/")[0]
        weights.setdefault(layer, []).append(numbers[:size].reshape(one["shape"]))
        numbers = numbers[size:]
    if "direction" in weights:
        sys.exit("the network was trained beside a table of bigrams, which layers cannot hold")
    pools = "GlobalMaxPooling1D" in json.dumps(file["modelTopology"])
    model = build(weights, pools)
    for name, own in weights.items():
        model.get_layer(name).set_weights(own)
    return model


def build(weights, pools):
    """One LSTM or two in opposite directions: the last state, and if `pools`, the largest of each unit over the text."""
    vocabulary, embedding = weights["embedding"][0].shape
    units = weights["lstm"][1].shape[0]
    ids = keras.Input((None,), dtype="int32")
    words = keras.layers.Embedding(vocabulary, embedding, name="embedding")(ids)
    features = []
    for name in ("lstm", "lstmBack"):
        if name not in weights:
            continue
        lstm = keras.layers.LSTM(
            units, name=name, go_backwards=name == "lstmBack", return_sequences=pools, return_state=pools
        )
        if pools:
            states, last, _ = lstm(words)
            features += [last, keras.layers.ReLU()(keras.layers.GlobalMaxPooling1D()(states))]
        else:
            features.append(lstm(words))
    state = features[0] if len(features) == 1 else keras.layers.Concatenate()(features)
    head = keras.layers.Dense(weights["head"][1].shape[0], activation="softmax", name="head")
    return keras.Model(ids, head(state))


def load_posts(database):
    """Returns the token ids of each post and its label: 0 sad, 1 happy."""
    query = "SELECT ids, label FROM posts WHERE hidden = 0 AND gone = 0 ORDER BY id"
    rows = sqlite3.connect(database).execute(query).fetchall()
    return [np.frombuffer(ids, "<i4") for ids, _ in rows], np.array([label for _, label in rows])


def batches(posts, labels):
    """Yields batches of posts of the same length, because the layers have no padding."""
    lengths = np.array([len(ids) for ids in posts])
    for length in np.unique(lengths):
        same = np.flatnonzero(lengths == length)
        for start in range(0, len(same), BATCH):
            chosen = same[start : start + BATCH]
            yield np.stack([posts[k] for k in chosen]), labels[chosen]


def accuracy(model, posts, labels):
    right = sum(
        int((np.asarray(model(ids)).argmax(axis=1) == own).sum()) for ids, own in batches(posts, labels)
    )
    return right / len(labels)


def main(out, target):
    model = load_network(Path(out) / "layers")
    posts, labels = load_posts(Path(out) / "posts.sqlite")
    model.compile(keras.optimizers.Adam(LEARNING_RATE), keras.losses.SparseCategoricalCrossentropy())
    print(f"{len(labels)} posts, accuracy before: {accuracy(model, posts, labels):.4f}")
    random = np.random.default_rng(1)
    for epoch in range(EPOCHS):
        all_batches = list(batches(posts, labels))
        random.shuffle(all_batches)
        losses = [float(model.train_on_batch(ids, own)) for ids, own in all_batches]
        print(f"epoch {epoch + 1}: loss {np.mean(losses):.4f}")
    print(f"accuracy after: {accuracy(model, posts, labels):.4f}")
    model.save(target)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
