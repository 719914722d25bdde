/** A module without functions, for tests that only need the memory of a workspace. */
export const emptyModule = new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0));
