import { browser } from 'wxt/browser';

/**
 * A file that the extension ships. It never leaves the extension's own origin.
 * @param path from the extension's root, such as model/mood.onnx
 * @throws Error when there is no such file
 */
export async function shippedFile(path: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetchShipped(path)).arrayBuffer());
}

/** @throws SyntaxError when the file is not JSON */
export async function shippedJson(path: string): Promise<unknown> {
  return (await fetchShipped(path)).json();
}

async function fetchShipped(path: string): Promise<Response> {
  const response = await fetch(urlOf(path));
  if (!response.ok) throw new Error(`${path} answers ${response.status}`);
  return response;
}

/** WXT knows the paths of its own output only; what wxt.config.ts adds is checked when it is fetched. */
export function urlOf(path: string): string {
  return new URL(path, browser.runtime.getURL('/')).href;
}
