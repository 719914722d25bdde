import { describe, expect, test } from 'vitest';
import { svgOf } from '#training/evaluate/charts/chart.ts';
import { accuracyCurves } from '#training/evaluate/charts/curves.ts';
import { exampleRun } from './exampleRun.ts';
import { textsOf, xmlOf } from './xmlOf.ts';

const nasty = `a<b> & "c" class="x" url(#zr0-c0) <style >'$1`;

describe('a drawing', () => {
  test('is the same however many were drawn before', () => {
    const chart = accuracyCurves(exampleRun());
    const first = svgOf(chart, 'figure');
    svgOf(chart, 'other');
    expect(svgOf(chart, 'figure')).toBe(first);
  });

  test('names nothing without its own prefix, and uses what it names', () => {
    const root = xmlOf(svgOf(accuracyCurves(exampleRun()), 'mine'));
    const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids).toContain('mine-title');
    expect(ids.filter((id) => !id.startsWith('mine-'))).toEqual([]);
    const clips = [...root.querySelectorAll('[clip-path]')].map((one) => one.getAttribute('clip-path'));
    expect(clips.length).toBeGreaterThan(0);
    for (const clip of clips) expect(ids).toContain(clip?.match(/^url\(#(.+)\)$/)?.[1]);
  });

  test('holds nothing for a pointer or a script', () => {
    const root = xmlOf(svgOf(accuracyCurves(exampleRun()), 'mine'));
    expect(root.querySelectorAll('style, script, [class], [pointer-events]')).toHaveLength(0);
    expect(root.outerHTML).not.toContain('ecmeta');
  });

  test('has a ground of its own', () => {
    const ground = xmlOf(svgOf(accuracyCurves(exampleRun()), 'mine')).querySelector('rect');
    expect(ground?.getAttribute('fill')).toBe('#ffffff');
    expect(ground?.getAttribute('width')).toBe('640');
  });

  test('is called by its title, whatever that is', () => {
    const svg = svgOf({ title: nasty, height: 100, option: {} }, 'mine');
    const root = xmlOf(svg);
    expect(root.getAttribute('role')).toBe('img');
    const name = root.querySelector(`#${root.getAttribute('aria-labelledby')}`);
    expect(name?.tagName).toBe('title');
    expect(name?.textContent).toBe(nasty);
    expect(textsOf(svg)).toContain(nasty);
  });
});
