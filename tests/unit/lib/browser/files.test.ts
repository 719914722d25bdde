import { afterEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { shippedFile, shippedJson, urlOf } from '#lib/browser/files.ts';

const served = vi.fn<(url: string) => Promise<Response>>();
vi.stubGlobal('fetch', served);

afterEach(() => served.mockReset());

const origin = fakeBrowser.runtime.getURL('/');

test('a file is fetched from the extension itself', async () => {
  served.mockImplementation(async () => new Response(Uint8Array.of(1, 2, 250)));
  expect(await shippedFile('model/mood.onnx')).toEqual(Uint8Array.of(1, 2, 250));
  expect(served).toHaveBeenCalledExactlyOnceWith(`${origin}model/mood.onnx`);
  expect(urlOf('model/mood.onnx')).toBe(`${origin}model/mood.onnx`);
});

test('JSON comes parsed', async () => {
  served.mockImplementation(async () => new Response('{"songs": [1]}'));
  expect(await shippedJson('catalogs/songs.json')).toEqual({ songs: [1] });
});

describe('what cannot be had rejects', () => {
  test('a file that is not there', async () => {
    served.mockImplementation(async () => new Response('', { status: 404 }));
    await expect(shippedFile('model/other')).rejects.toThrow('model/other answers 404');
    await expect(shippedJson('model/other')).rejects.toThrow('model/other answers 404');
  });

  test('JSON that is none', async () => {
    served.mockImplementation(async () => new Response('<html>'));
    await expect(shippedJson('catalogs/songs.json')).rejects.toThrow(SyntaxError);
  });

  test('a browser that refuses', async () => {
    served.mockRejectedValue(new TypeError('Failed to fetch'));
    await expect(shippedFile('model/mood.onnx')).rejects.toThrow('Failed to fetch');
  });
});
