import { afterEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { shippedFile, shippedJson, shippedUrl } from '#lib/browser/files.ts';

const fetchMock = vi.fn<(url: string) => Promise<Response>>();
vi.stubGlobal('fetch', fetchMock);

afterEach(() => fetchMock.mockReset());

const origin = fakeBrowser.runtime.getURL('/');

test('shippedFile fetches a file from the extension’s own origin', async () => {
  fetchMock.mockImplementation(async () => new Response(Uint8Array.of(1, 2, 250)));
  expect(await shippedFile('model/mood.onnx')).toEqual(Uint8Array.of(1, 2, 250));
  expect(fetchMock).toHaveBeenCalledExactlyOnceWith(`${origin}model/mood.onnx`);
  expect(shippedUrl('model/mood.onnx')).toBe(`${origin}model/mood.onnx`);
});

test('shippedJson returns parsed JSON', async () => {
  fetchMock.mockImplementation(async () => new Response('{"name": "mood"}'));
  expect(await shippedJson('model/manifest.json')).toEqual({ name: 'mood' });
});

describe('shippedFile and shippedJson, errors', () => {
  test('shippedFile and shippedJson reject if there is no such file', async () => {
    fetchMock.mockImplementation(async () => new Response('', { status: 404 }));
    await expect(shippedFile('model/other')).rejects.toThrow('model/other answers 404');
    await expect(shippedJson('model/other')).rejects.toThrow('model/other answers 404');
  });

  test('shippedJson rejects if the file is not JSON', async () => {
    fetchMock.mockImplementation(async () => new Response('<html>'));
    await expect(shippedJson('model/manifest.json')).rejects.toThrow(SyntaxError);
  });

  test('shippedFile rejects if fetch rejects', async () => {
    fetchMock.mockRejectedValue(new TypeError('Failed to fetch'));
    await expect(shippedFile('model/mood.onnx')).rejects.toThrow('Failed to fetch');
  });
});
