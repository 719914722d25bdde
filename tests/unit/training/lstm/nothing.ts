/** A module without functions, for workspaces of which a test needs the memory alone. */
export const nothing = new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0));
