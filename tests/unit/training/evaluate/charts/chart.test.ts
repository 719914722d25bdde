import { describe, expect, test } from 'vitest';
import { svgOf } from '#training/evaluate/charts/chart.ts';
import { accuracyCurves } from '#training/evaluate/charts/curves.ts';
import { exampleRun } from './exampleRun.ts';
import { textsOf, xmlOf } from './xmlOf.ts';

const nasty = `a<b> & "c" class="x" url(#zr0-c0) <style >'$1`;

describe('svgOf', () => {
  test('svgOf returns the same SVG however many charts were drawn before', () => {
    const chart = accuracyCurves(exampleRun());
    const first = svgOf(chart, 'figure');
    svgOf(chart, 'other');
    expect(svgOf(chart, 'figure')).toBe(first);
  });

  test('svgOf starts every id with the given prefix and refers to existing ids only', () => {
    const root = xmlOf(svgOf(accuracyCurves(exampleRun()), 'mine'));
    const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids).toContain('mine-title');
    expect(ids.filter((id) => !id.startsWith('mine-'))).toEqual([]);
    const clips = [...root.querySelectorAll('[clip-path]')].map((element) =>
      element.getAttribute('clip-path'),
    );
    expect(clips.length).toBeGreaterThan(0);
    for (const clip of clips) expect(ids).toContain(clip?.match(/^url\(#(.+)\)$/)?.[1]);
  });

  test('svgOf leaves out what only a live chart needs', () => {
    const root = xmlOf(svgOf(accuracyCurves(exampleRun()), 'mine'));
    expect(root.querySelectorAll('style, script, [class], [pointer-events]')).toHaveLength(0);
    expect(root.outerHTML).not.toContain('ecmeta');
  });

  test('svgOf draws a background', () => {
    const background = xmlOf(svgOf(accuracyCurves(exampleRun()), 'mine')).querySelector('rect');
    expect(background?.getAttribute('fill')).toBe('#ffffff');
    expect(background?.getAttribute('width')).toBe('640');
  });

  test('svgOf makes any title the accessible name', () => {
    const svg = svgOf({ title: nasty, height: 100, option: {} }, 'mine');
    const root = xmlOf(svg);
    expect(root.getAttribute('role')).toBe('img');
    const name = root.querySelector(`#${root.getAttribute('aria-labelledby')}`);
    expect(name?.tagName).toBe('title');
    expect(name?.textContent).toBe(nasty);
    expect(textsOf(svg)).toContain(nasty);
  });
});
