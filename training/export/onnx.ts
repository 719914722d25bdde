import protobuf from 'protobufjs';
import { type BigramTable, keyBase, markBase } from '#training/bigrams/table.ts';
import { sizesOf, type Weights } from '#training/lstm/initial.ts';
import { quantize, transposed } from './quantize.ts';

/*
 * The part of ONNX's schema that this graph needs; field numbers are those of onnx.proto3.
 * See https://github.com/onnx/onnx/blob/main/onnx/onnx.proto3
 */
const schema = `
syntax = "proto3";
message AttributeProto { string name = 1; int64 i = 3; bytes s = 4; repeated int64 ints = 8; int32 type = 20; }
message TensorProto { repeated int64 dims = 1; int32 data_type = 2; string name = 8; bytes raw_data = 9; }
message Dimension { int64 dim_value = 1; string dim_param = 2; }
message TensorShapeProto { repeated Dimension dim = 1; }
message TensorType { int32 elem_type = 1; TensorShapeProto shape = 2; }
message TypeProto { TensorType tensor_type = 1; }
message ValueInfoProto { string name = 1; TypeProto type = 2; }
message NodeProto { repeated string input = 1; repeated string output = 2; string name = 3; string op_type = 4; repeated AttributeProto attribute = 5; }
message GraphProto { repeated NodeProto node = 1; string name = 2; repeated TensorProto initializer = 5; repeated ValueInfoProto input = 11; repeated ValueInfoProto output = 12; }
message OperatorSetIdProto { string domain = 1; int64 version = 2; }
message ModelProto { int64 ir_version = 1; string producer_name = 2; GraphProto graph = 7; repeated OperatorSetIdProto opset_import = 8; }
`;

const float = 1; // TensorProto.DataType
const uint8 = 2;
const int8 = 3;
const int32 = 6;
const int64 = 7;
const intAttribute = 2; // AttributeProto.AttributeType
const stringAttribute = 3;
const intsAttribute = 7;

/**
 * The network as an ONNX model. Inputs: `ids` int32 [texts, tokens], a shorter text padded behind with padId, and
 * `lengths` int32 [texts], from 1. Output: `probabilities` float [texts, outputs]: sad, happy, and unsure if there are
 * three. Embedding and kernels are stored in 8 bits, see `quantize`; the runtime makes 32 of the kernels' when it loads.
 * @param pairs what pairs of words add to the scores, if anything
 * @returns the file's bytes
 */
export function onnxModel(weights: Weights, pairs?: BigramTable): Uint8Array {
  const { embedding: width, units, directions, pooling, outputs } = sizesOf(weights);
  const gates = 4 * units;
  const embedding = quantize(weights.embedding);
  const kernel = kernelIn8Bits('kernel', weights, [directions, gates, width]);
  const recurrent = kernelIn8Bits('recurrent', weights, [directions, gates, units]);
  const bias = inOnnxOrder(weights.bias.values, 1, units);
  const lean = pairs && leanOfPairs(pairs, outputs);
  const graph = {
    name: 'mood',
    input: [value('ids', int32, ['texts', 'tokens']), value('lengths', int32, ['texts'])],
    output: [value('probabilities', float, ['texts', outputs])],
    node: [
      ...kernel.node,
      ...recurrent.node,
      ...(lean?.node ?? []),
      node('Gather', ['embedding', 'ids'], 'quantized'),
      node('Cast', ['quantized'], 'cast', [attribute('to', float)]),
      node('Gather', ['scales', 'ids'], 'scale'),
      node('Mul', ['cast', 'scale'], 'words'),
      // Only LSTM's layout 0 is implemented everywhere: [tokens, texts, width].
      node('Transpose', ['words'], 'inputs', [attribute('perm', [1, 0, 2])]),
      node(
        'LSTM',
        ['inputs', 'kernel', 'recurrent', 'bias', 'lengths'],
        ['states', 'last'],
        [
          attribute('hidden_size', units),
          attribute('direction', directions === 1 ? 'forward' : 'bidirectional'),
        ],
      ),
      ...(pooling === 'last'
        ? [node('Identity', ['last'], 'features')]
        : [
            // States behind a text's end are zeros; and so is the one that a text starts from, which counts as well.
            node('ReduceMax', ['states'], 'largest', [attribute('axes', [0]), attribute('keepdims', 0)]),
            node('Relu', ['largest'], 'most'),
            node('Concat', ['last', 'most'], 'features', [attribute('axis', 2)]),
          ]),
      node('Transpose', ['features'], 'byText', [attribute('perm', [1, 0, 2])]),
      node('Reshape', ['byText', 'flat'], 'state'),
      node('MatMul', ['state', 'headKernel'], 'scores'),
      node('Add', ['scores', 'headBias'], 'own'),
      lean ? node('Add', ['own', 'moves'], 'logits') : node('Identity', ['own'], 'logits'),
      node('Softmax', ['logits'], 'probabilities', [attribute('axis', 1)]),
    ],
    initializer: [
      bytes('embedding', weights.embedding.shape, embedding.values),
      tensor('scales', [embedding.scales.length, 1], embedding.scales),
      ...kernel.initializer,
      ...recurrent.initializer,
      ...(lean?.initializer ?? []),
      tensor('bias', [directions, 2 * gates], withRecurrentBias(bias, gates)),
      tensor('headKernel', weights.headKernel.shape, weights.headKernel.values),
      tensor('headBias', weights.headBias.shape, weights.headBias.values),
      whole('flat', [2], 0, -1),
    ],
  };
  const Model = protobuf.parse(schema).root.lookupType('ModelProto');
  const model = { irVersion: 8, producerName: 'tonic', graph, opsetImport: [{ domain: '', version: 17 }] };
  const problem = Model.verify(model);
  if (problem) throw new Error(`the ONNX model is malformed: ${problem}`);
  return Model.encode(Model.create(model)).finish();
}

/** ONNX has a bias for the input and one for the state; ours is their sum, and stands in the first's place. */
function withRecurrentBias(bias: Float32Array, gates: number): Float32Array {
  const both = new Float32Array(2 * bias.length);
  for (let at = 0; at < bias.length; at += gates) both.set(bias.subarray(at, at + gates), 2 * at);
  return both;
}

/** Values of our gates, input, forget, cell and output, in ONNX's order: input, output, forget, cell. */
function inOnnxOrder<Values extends Float32Array | Int8Array>(
  values: Values,
  width: number,
  units: number,
): Values {
  const ours = [0, 3, 1, 2];
  const gate = units * width;
  return values.map((_, k) => {
    const within = k % (4 * gate);
    return values[k - within + ours[Math.floor(within / gate)]! * gate + (within % gate)]!;
  }) as Values;
}

/** The part of a graph that gives something. */
interface Part {
  readonly node: readonly object[];
  readonly initializer: readonly object[];
}

/** A kernel [directions * rows, 4 units] as ONNX wants it, [directions, 4 units, rows], made of 8 bits. */
function kernelIn8Bits(name: 'kernel' | 'recurrent', weights: Weights, dims: readonly number[]): Part {
  const [directions, gates, rows] = dims as [number, number, number];
  const { values, scales } = quantize(transposed(weights[name], directions));
  return {
    node: [
      node('Cast', [`${name}8`], `${name}Steps`, [attribute('to', float)]),
      node('Mul', [`${name}Steps`, `${name}Scales`], name),
    ],
    initializer: [
      bytes(`${name}8`, dims, inOnnxOrder(values, rows, gates / 4)),
      tensor(`${name}Scales`, [directions, gates, 1], inOnnxOrder(scales, 1, gates / 4)),
    ],
  };
}

/** `moves` float [texts, outputs]: what leanOf gives, half of it to happy and half of it taken from sad. */
function leanOfPairs({ marks, values, scale }: BigramTable, outputs: number): Part {
  return {
    node: [
      node('Cast', ['ids'], 'whole', [attribute('to', int64)]),
      node('Slice', ['whole', 'zero', 'beforeLast', 'one'], 'first'),
      node('Slice', ['whole', 'one', 'end', 'one'], 'second'),
      node('Mul', ['first', 'keyBase'], 'high'),
      node('Add', ['high', 'second'], 'key'),
      node('Mod', ['key', 'slots'], 'slot'),
      node('Mod', ['key', 'markBase'], 'mark'),
      node('Gather', ['marks', 'slot'], 'markByte'),
      node('Cast', ['markByte'], 'markThere', [attribute('to', int64)]),
      node('Equal', ['mark', 'markThere'], 'isThere'),
      // Behind a text's end.
      node('Greater', ['second', 'zero'], 'isWord'),
      node('And', ['isThere', 'isWord'], 'counts'),
      node('Cast', ['counts'], 'counted', [attribute('to', float)]),
      node('Gather', ['pairs', 'slot'], 'pairByte'),
      node('Cast', ['pairByte'], 'pairSteps', [attribute('to', float)]),
      node('Mul', ['pairSteps', 'counted'], 'pairValues'),
      node('ReduceSum', ['pairValues', 'one'], 'sum', [attribute('keepdims', 1)]),
      node('Cast', ['lengths'], 'tokens', [attribute('to', float)]),
      node('Sqrt', ['tokens'], 'root'),
      node('Unsqueeze', ['root', 'one'], 'roots'),
      node('Div', ['sum', 'roots'], 'lean'),
      node('Mul', ['lean', 'direction'], 'moves'),
    ],
    initializer: [
      whole('zero', [1], 0),
      whole('one', [1], 1),
      whole('beforeLast', [1], -1),
      whole('end', [1], Number.MAX_SAFE_INTEGER),
      whole('keyBase', [], keyBase),
      whole('slots', [], marks.length),
      whole('markBase', [], markBase),
      { name: 'marks', dims: [marks.length], dataType: uint8, rawData: bytesOf(marks) },
      bytes('pairs', [values.length], values),
      tensor('direction', [1, outputs], Float32Array.of(-scale / 2, scale / 2, 0).subarray(0, outputs)),
    ],
  };
}

const attribute = (name: string, given: number | string | readonly number[]) => ({
  name,
  ...(typeof given === 'number'
    ? { type: intAttribute, i: given }
    : typeof given === 'string'
      ? { type: stringAttribute, s: new TextEncoder().encode(given) }
      : { type: intsAttribute, ints: given }),
});

const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

const node = (opType: string, input: string[], output: string | string[], attributes: object[] = []) => ({
  name: `${opType.toLowerCase()} ${output}`,
  opType,
  input,
  output: [output].flat(),
  attribute: attributes,
});

const whole = (name: string, dims: readonly number[], ...values: number[]) => ({
  name,
  dims: [...dims],
  dataType: int64,
  rawData: bytesOf(BigInt64Array.from(values, BigInt)),
});

const bytes = (name: string, dims: readonly number[], values: Int8Array) => ({
  name,
  dims: [...dims],
  dataType: int8,
  rawData: bytesOf(values),
});

const tensor = (name: string, dims: readonly number[], values: Float32Array) => ({
  name,
  dims: [...dims],
  dataType: float,
  rawData: bytesOf(values),
});

const value = (name: string, elemType: number, shape: readonly (string | number)[]) => ({
  name,
  type: {
    tensorType: {
      elemType,
      shape: {
        dim: shape.map((size) => (typeof size === 'string' ? { dimParam: size } : { dimValue: size })),
      },
    },
  },
});
