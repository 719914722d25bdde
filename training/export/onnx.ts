import type { BigramTable } from '#training/bigrams/table.ts';
import { onlyMoods, sizesOf, type Weights } from '#training/lstm/weights.ts';
import type { NgramTables } from '#training/ngrams/table.ts';
import { bigramPart } from './onnxBigrams.ts';
import {
  dataType,
  floatTensor,
  type GraphPart,
  graphValue,
  int8Tensor,
  int64Tensor,
  intAttribute,
  intsAttribute,
  node,
  stringAttribute,
} from './onnxGraph.ts';
import { ngramPart } from './onnxNgrams.ts';
import { encodeModel } from './onnxSchema.ts';
import { tagPart, tweetPart } from './onnxTags.ts';
import { quantize, transposeEach } from './quantize.ts';

/**
 * Returns the network as an ONNX file. Inputs: `ids` int32 [texts, tokens], shorter texts padded behind with padId, and
 * `lengths` int32 [texts], from 1. Outputs: `probabilities` float [texts, moods] in the order sad, happy, unsure, and, if
 * the network has them, `tags` float [texts, tags] and `tweets` float [texts, 1]. The embedding and the kernels are stored
 * in 8 bits (see `quantize`); the runtime converts the kernels to floats when it loads.
 * @param bigrams the table of word pairs that the network was trained with, if any
 * @param ngrams the tables of n-grams beside the network, if any. They add the inputs that `ngramPart` describes.
 */
export function onnxModel(trained: Weights, bigrams?: BigramTable, ngrams?: NgramTables): Uint8Array {
  const weights = onlyMoods(trained);
  const { embedding: width, units, directions, outputs: moods } = sizesOf(weights);
  const gates = 4 * units;
  const embedding = quantize(weights.embedding);
  const kernel = kernelPart('kernel', weights, [directions, gates, width]);
  const recurrent = kernelPart('recurrent', weights, [directions, gates, units]);
  const bias = inOnnxOrder(weights.bias.values, 1, units);
  const pairs = bigrams && bigramPart(bigrams, moods);
  const grams = ngrams && ngramPart(ngrams);
  const tags = tagPart(trained, ngrams?.tags && 'tagNgramLogits');
  const tweets = tweetPart(trained, pairs && 'pairLogits');
  return encodeModel({
    name: 'mood',
    input: [
      graphValue('ids', dataType.int32, ['texts', 'tokens']),
      graphValue('lengths', dataType.int32, ['texts']),
      ...(grams?.input ?? []),
    ],
    output: [graphValue('probabilities', dataType.float, ['texts', moods]), ...tags.output, ...tweets.output],
    node: [
      ...kernel.node,
      ...recurrent.node,
      ...(pairs?.node ?? []),
      ...(grams?.node ?? []),
      ...featureNodes(weights),
      node('MatMul', ['state', 'headKernel'], 'scores'),
      node(
        'Sum',
        ['scores', 'headBias', ...(pairs ? ['moves'] : []), ...(grams ? ['moodNgramLogits'] : [])],
        'logits',
      ),
      node('Softmax', ['logits'], 'probabilities', [intAttribute('axis', 1)]),
      ...tags.node,
      ...tweets.node,
    ],
    initializer: [
      int8Tensor('embedding', weights.embedding.shape, embedding.values),
      floatTensor('scales', [embedding.scales.length, 1], embedding.scales),
      ...kernel.initializer,
      ...recurrent.initializer,
      ...(pairs?.initializer ?? []),
      ...(grams?.initializer ?? []),
      floatTensor('bias', [directions, 2 * gates], withRecurrentBias(bias, gates)),
      floatTensor('headKernel', weights.headKernel.shape, weights.headKernel.values),
      floatTensor('headBias', weights.headBias.shape, weights.headBias.values),
      ...tags.initializer,
      ...tweets.initializer,
      int64Tensor('flat', [2], 0, -1),
    ],
  });
}

/** The nodes from the ids to `state`, float [texts, features]: embedding, LSTM and pooling. */
function featureNodes(weights: Weights): object[] {
  const { units, directions, pooling } = sizesOf(weights);
  return [
    node('Gather', ['embedding', 'ids'], 'quantized'),
    node('Cast', ['quantized'], 'cast', [intAttribute('to', dataType.float)]),
    node('Gather', ['scales', 'ids'], 'scale'),
    node('Mul', ['cast', 'scale'], 'words'),
    // Only LSTM's layout 0 is implemented everywhere: [tokens, texts, width].
    node('Transpose', ['words'], 'inputs', [intsAttribute('perm', [1, 0, 2])]),
    node(
      'LSTM',
      ['inputs', 'kernel', 'recurrent', 'bias', 'lengths'],
      ['states', 'last'],
      [
        intAttribute('hidden_size', units),
        stringAttribute('direction', directions === 1 ? 'forward' : 'bidirectional'),
      ],
    ),
    ...(pooling === 'last'
      ? [node('Identity', ['last'], 'features')]
      : [
          // States behind the end of a text are zero, like the initial state, which is pooled too: hence the Relu.
          node('ReduceMax', ['states'], 'largest', [intsAttribute('axes', [0]), intAttribute('keepdims', 0)]),
          node('Relu', ['largest'], 'most'),
          node('Concat', ['last', 'most'], 'features', [intAttribute('axis', 2)]),
        ]),
    node('Transpose', ['features'], 'byText', [intsAttribute('perm', [1, 0, 2])]),
    node('Reshape', ['byText', 'flat'], 'state'),
  ];
}

/**
 * Returns the part of the graph that computes a kernel from 8 bits: [directions * rows, 4 units] in our order becomes
 * [directions, 4 units, rows] in ONNX's.
 */
function kernelPart(
  name: 'kernel' | 'recurrent',
  weights: Weights,
  dims: [number, number, number],
): GraphPart {
  const [directions, gates, rows] = dims;
  const { values, scales } = quantize(transposeEach(weights[name], directions));
  return {
    node: [
      node('Cast', [`${name}8`], `${name}Steps`, [intAttribute('to', dataType.float)]),
      node('Mul', [`${name}Steps`, `${name}Scales`], name),
    ],
    initializer: [
      int8Tensor(`${name}8`, dims, inOnnxOrder(values, rows, gates / 4)),
      floatTensor(`${name}Scales`, [directions, gates, 1], inOnnxOrder(scales, 1, gates / 4)),
    ],
  };
}

/** ONNX adds a bias for the input and one for the state. We have their sum, so the second one is zero. */
function withRecurrentBias(bias: Float32Array, gates: number): Float32Array {
  const both = new Float32Array(2 * bias.length);
  for (let start = 0; start < bias.length; start += gates)
    both.set(bias.subarray(start, start + gates), 2 * start);
  return both;
}

/** Reorders gates from our order (input, forget, cell, output) to ONNX's (input, output, forget, cell). */
function inOnnxOrder<Values extends Float32Array | Int8Array>(
  values: Values,
  width: number,
  units: number,
): Values {
  const ourGates = [0, 3, 1, 2];
  const gate = units * width;
  return values.map((_, k) => {
    const within = k % (4 * gate);
    return values[k - within + ourGates[Math.floor(within / gate)]! * gate + (within % gate)]!;
  }) as Values;
}
