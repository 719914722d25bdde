import protobuf from 'protobufjs';

/*
 * The part of ONNX's schema that the exported graph needs, with the field numbers of onnx.proto3.
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

/**
 * Returns the bytes of an ONNX file with this graph.
 * @throws Error when the graph does not match the schema
 */
export function encodeModel(graph: object): Uint8Array {
  const Model = protobuf.parse(schema).root.lookupType('ModelProto');
  const model = { irVersion: 8, producerName: 'tonic', graph, opsetImport: [{ domain: '', version: 17 }] };
  const problem = Model.verify(model);
  if (problem) throw new Error(`the ONNX model is malformed: ${problem}`);
  return Model.encode(Model.create(model)).finish();
}
