#!/usr/bin/env bash
# Guess: `:sunglasses:` means the same emoji wherever names are typed, because sites copied their names from each other.
# What happens: in the six name sets of emojibase, 53 names stand for different emoji. Some differ in mood: `:no:` is a
#   thumb down or the flag of Norway, `:pouting_face:` is fury or a person who pouts, `:kiss:` a mouth or a couple, and
#   `:sunglasses:` a smiling face or a pair of glasses. Text with names needs the set of its own site.
# Version: emojibase-data 17.0.0.
# Source: this run; en/shortcodes/*.json of the package.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error emojibase-data@17.0.0 >&2
cat >probe.cjs <<'EOF'
const sets = ['cldr', 'emojibase', 'github', 'iamcal', 'joypixels'];
const meanings = new Map();
for (const set of sets) {
  const names = require(`emojibase-data/en/shortcodes/${set}.json`);
  for (const [code, given] of Object.entries(names)) {
    const emoji = String.fromCodePoint(
      ...code.split('-').map((part) => Number.parseInt(part, 16)).filter((point) => point !== 0xfe0f),
    );
    for (const name of [given].flat()) {
      if (!meanings.has(name)) meanings.set(name, new Map());
      const of = meanings.get(name);
      of.set(emoji, [...(of.get(emoji) ?? []), set]);
    }
  }
}
const disputed = [...meanings].filter(([, of]) => of.size > 1);
console.log('names with several meanings:', disputed.length);
for (const name of ['sunglasses', 'kiss', 'pouting_face', 'no'])
  console.log(name, [...meanings.get(name)].map(([emoji, from]) => `${emoji} ${from.join('+')}`).join(', '));
EOF
cat >expected.txt <<'EOF'
names with several meanings: 53
sunglasses 🕶 cldr+emojibase, 😎 github+iamcal+joypixels
kiss 💏 cldr, 💋 emojibase+github+iamcal+joypixels
pouting_face 😡 emojibase+joypixels, 🙎 github
no 👎 emojibase, 🇳🇴 joypixels
EOF
node probe.cjs | tee seen.txt
diff expected.txt seen.txt
