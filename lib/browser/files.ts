import { browser } from 'wxt/browser';

/**
 * Reads a file that is part of the extension. The request stays within the extension's own origin.
 * @param path from the extension's root, such as model/mood.onnx
 * @throws Error if there is no such file
 */
export async function shippedFile(path: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await fetchShipped(path)).arrayBuffer());
}

/**
 * Reads a JSON file that is part of the extension.
 * @throws Error if there is no such file
 * @throws SyntaxError if the file is not JSON
 */
export async function shippedJson(path: string): Promise<unknown> {
  return (await fetchShipped(path)).json();
}

async function fetchShipped(path: string): Promise<Response> {
  const response = await fetch(shippedUrl(path));
  if (!response.ok) throw new Error(`${path} answers ${response.status}`);
  return response;
}

/**
 * Returns the address of a file of the extension. WXT's typed paths do not cover the files that wxt.config.ts adds, so
 * a wrong path is only noticed when it is fetched.
 */
export function shippedUrl(path: string): string {
  return new URL(path, browser.runtime.getURL('/')).href;
}
