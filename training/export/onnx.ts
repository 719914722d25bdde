import protobuf from 'protobufjs';
import type { Weights } from '../lstm/initial.ts';

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
const int32 = 6;
const int64 = 7;
const intAttribute = 2; // AttributeProto.AttributeType
const intsAttribute = 7;

/**
 * The network as an ONNX model: input `ids` int32 [texts, tokens], output `probabilities` float [texts, 2]
 * (sad, happy). All texts of a batch are of one length, which is free; so nothing is padded.
 * @returns the file's bytes
 */
export function onnxModel(weights: Weights): Uint8Array {
  const [width, gates] = weights.kernel.shape as [number, number];
  const units = gates / 4;
  const bias = onnxGates(weights.bias.values, 1, units);
  const graph = {
    name: 'mood',
    input: [value('ids', int32, ['texts', 'tokens'])],
    output: [value('probabilities', float, ['texts', 2])],
    node: [
      node('Gather', ['embedding', 'ids'], 'words'),
      // Only LSTM's layout 0 is implemented everywhere: [tokens, texts, width].
      node('Transpose', ['words'], 'inputs', [{ name: 'perm', type: intsAttribute, ints: [1, 0, 2] }]),
      node(
        'LSTM',
        ['inputs', 'kernel', 'recurrent', 'bias'],
        ['', 'last'],
        [attribute('hidden_size', units)],
      ),
      node('Squeeze', ['last', 'direction'], 'state'),
      node('MatMul', ['state', 'headKernel'], 'scores'),
      node('Add', ['scores', 'headBias'], 'logits'),
      node('Softmax', ['logits'], 'probabilities', [attribute('axis', 1)]),
    ],
    initializer: [
      tensor('embedding', weights.embedding.shape, weights.embedding.values),
      tensor('kernel', [1, gates, width], onnxGates(weights.kernel.values, width, units)),
      tensor('recurrent', [1, gates, units], onnxGates(weights.recurrent.values, units, units)),
      tensor(
        'bias',
        [1, 2 * gates],
        Float32Array.from({ length: 2 * gates }, (_, k) => bias[k] ?? 0),
      ),
      tensor('headKernel', weights.headKernel.shape, weights.headKernel.values),
      tensor('headBias', weights.headBias.shape, weights.headBias.values),
      { name: 'direction', dims: [1], dataType: int64, rawData: new Uint8Array(BigInt64Array.of(0n).buffer) },
    ],
  };
  const Model = protobuf.parse(schema).root.lookupType('ModelProto');
  const model = { irVersion: 8, producerName: 'tonic', graph, opsetImport: [{ domain: '', version: 17 }] };
  const problem = Model.verify(model);
  if (problem) throw new Error(`the ONNX model is malformed: ${problem}`);
  return Model.encode(Model.create(model)).finish();
}

/**
 * A kernel [rows, 4 units] with gates in the order input, forget, cell, output, as ONNX wants it: [4 units, rows]
 * with gates in the order input, output, forget, cell.
 */
function onnxGates(values: Float32Array, rows: number, units: number): Float32Array {
  const ours = [0, 3, 1, 2];
  return Float32Array.from({ length: 4 * units * rows }, (_, k) => {
    const row = k % rows;
    const column = Math.floor(k / rows);
    const gate = ours[Math.floor(column / units)]!;
    return values[row * 4 * units + gate * units + (column % units)]!;
  });
}

const attribute = (name: string, i: number) => ({ name, type: intAttribute, i });

const node = (opType: string, input: string[], output: string | string[], attributes: object[] = []) => ({
  name: opType.toLowerCase(),
  opType,
  input,
  output: [output].flat(),
  attribute: attributes,
});

const tensor = (name: string, dims: readonly number[], values: Float32Array) => ({
  name,
  dims: [...dims],
  dataType: float,
  rawData: new Uint8Array(values.buffer, values.byteOffset, values.byteLength),
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
