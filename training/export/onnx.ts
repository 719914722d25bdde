import protobuf from 'protobufjs';
import { sizesOf, type Weights } from '../lstm/initial.ts';
import { quantize } from './quantize.ts';

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
const int8 = 3;
const int32 = 6;
const int64 = 7;
const intAttribute = 2; // AttributeProto.AttributeType
const stringAttribute = 3;
const intsAttribute = 7;

/**
 * The network as an ONNX model. Inputs: `ids` int32 [texts, tokens], a shorter text padded behind with anything, and
 * `lengths` int32 [texts], from 1. Output: `probabilities` float [texts, outputs]: sad, happy, and unsure if there are
 * three. The embedding is stored in 8 bits, see `quantize`; the rest, a fifth of the file, in 32.
 * @returns the file's bytes
 */
export function onnxModel(weights: Weights): Uint8Array {
  const { embedding: width, units, directions, pooling, outputs } = sizesOf(weights);
  const gates = 4 * units;
  const { values, scales } = quantize(weights.embedding);
  const kernels = (name: 'kernel' | 'recurrent', rows: number) =>
    tensor(name, [directions, gates, rows], onnxGates(weights[name].values, rows, units));
  const bias = onnxGates(weights.bias.values, 1, units);
  const graph = {
    name: 'mood',
    input: [value('ids', int32, ['texts', 'tokens']), value('lengths', int32, ['texts'])],
    output: [value('probabilities', float, ['texts', outputs])],
    node: [
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
      node('Add', ['scores', 'headBias'], 'logits'),
      node('Softmax', ['logits'], 'probabilities', [attribute('axis', 1)]),
    ],
    initializer: [
      { name: 'embedding', dims: [...weights.embedding.shape], dataType: int8, rawData: bytesOf(values) },
      tensor('scales', [scales.length, 1], scales),
      kernels('kernel', width),
      kernels('recurrent', units),
      tensor('bias', [directions, 2 * gates], withRecurrentBias(bias, gates)),
      tensor('headKernel', weights.headKernel.shape, weights.headKernel.values),
      tensor('headBias', weights.headBias.shape, weights.headBias.values),
      { name: 'flat', dims: [2], dataType: int64, rawData: bytesOf(BigInt64Array.of(0n, -1n)) },
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

/**
 * Kernels [directions * rows, 4 units] with gates in the order input, forget, cell, output, as ONNX wants them:
 * [directions, 4 units, rows] with gates in the order input, output, forget, cell.
 */
function onnxGates(values: Float32Array, rows: number, units: number): Float32Array {
  const ours = [0, 3, 1, 2];
  const size = 4 * units * rows;
  return Float32Array.from(values, (_, k) => {
    const within = k % size;
    const row = within % rows;
    const column = Math.floor(within / rows);
    const gate = ours[Math.floor(column / units)]!;
    return values[k - within + row * 4 * units + gate * units + (column % units)]!;
  });
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
