/* Builds the parts of an ONNX graph, as objects for onnxSchema.ts. */

/** ONNX's TensorProto.DataType. */
export const dataType = { float: 1, uint8: 2, int8: 3, int32: 6, int64: 7 } as const;

/** ONNX's AttributeProto.AttributeType. */
const attributeType = { int: 2, string: 3, ints: 7 } as const;

/** Nodes of a graph and the tensors that they read. */
export interface GraphPart {
  readonly node: readonly object[];
  readonly initializer: readonly object[];
}

/** An input or output of the graph. Dimensions that are strings are free. */
export const graphValue = (name: string, elemType: number, shape: readonly (string | number)[]) => ({
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

export const node = (
  opType: string,
  input: string[],
  output: string | string[],
  attributes: object[] = [],
) => ({
  name: `${opType.toLowerCase()} ${output}`,
  opType,
  input,
  output: [output].flat(),
  attribute: attributes,
});

export const intAttribute = (name: string, i: number) => ({ name, type: attributeType.int, i });

export const intsAttribute = (name: string, ints: readonly number[]) => ({
  name,
  type: attributeType.ints,
  ints,
});

export const stringAttribute = (name: string, text: string) => ({
  name,
  type: attributeType.string,
  s: new TextEncoder().encode(text),
});

export const floatTensor = (name: string, dims: readonly number[], values: Float32Array) =>
  tensor(name, dims, dataType.float, values);

export const int8Tensor = (name: string, dims: readonly number[], values: Int8Array) =>
  tensor(name, dims, dataType.int8, values);

export const uint8Tensor = (name: string, dims: readonly number[], values: Uint8Array) =>
  tensor(name, dims, dataType.uint8, values);

export const int64Tensor = (name: string, dims: readonly number[], ...values: number[]) =>
  tensor(name, dims, dataType.int64, BigInt64Array.from(values, BigInt));

const tensor = (
  name: string,
  dims: readonly number[],
  dataType: number,
  { buffer, byteOffset, byteLength }: ArrayBufferView,
) => ({ name, dims: [...dims], dataType, rawData: new Uint8Array(buffer, byteOffset, byteLength) });
