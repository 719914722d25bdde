import { describe, expect, test } from 'vitest';
import { feelings } from '#lib/mood/feelings.ts';
import { annotationOf, feelingsOf, labelTable } from '#training/datasets/labelTable.ts';
import { labelTables } from '#training/datasets/labelTables.ts';

const table = labelTable(`
  glee    happy   joy ?love
  crush   happy   love
  rage    sad     anger
  wonder  -
  blank   unsure
`);

describe('annotationOf', () => {
  test('annotationOf takes a feeling of the table as absent if no label of the post stands for it', () => {
    expect(annotationOf(table, ['crush'])).toEqual({
      mood: 'happy',
      feelings: { joy: false, love: true, anger: false },
    });
  });

  test('annotationOf says nothing about a feeling that a label leaves open, unless another label states it', () => {
    expect(annotationOf(table, ['glee']).feelings).toEqual({ joy: true, anger: false });
    expect(annotationOf(table, ['glee', 'crush']).feelings).toEqual({ joy: true, love: true, anger: false });
  });

  test('annotationOf says nothing about absent feelings if the labels of the table are not complete', () => {
    const partial = labelTable('glee happy joy\nrage sad anger', { isComplete: false });
    expect(annotationOf(partial, ['glee'])).toEqual({ mood: 'happy', feelings: { joy: true } });
  });

  test.each([
    [['glee', 'rage'], undefined],
    [['rage', 'wonder'], 'sad'],
    [['blank', 'glee'], 'happy'],
    [['wonder', 'blank'], 'unsure'],
    [['wonder'], undefined],
    [[], undefined],
  ])('annotationOf combines the labels %j to the mood %s', (labels, mood) => {
    expect(annotationOf(table, labels).mood).toBe(mood);
  });

  test('annotationOf gives a post without labels the mood that the table names', () => {
    expect(annotationOf(labelTable('glee happy joy', { none: 'unsure' }), []).mood).toBe('unsure');
  });

  test('annotationOf refuses a label that the table lacks', () => {
    expect(() => annotationOf(table, ['envy'])).toThrow(new RangeError('no label "envy"'));
  });
});

test('labelTable refuses a mood and a feeling that do not exist', () => {
  expect(() => labelTable('glee merry')).toThrow('no mood merry');
  expect(() => labelTable('glee happy ?mirth')).toThrow('no feeling mirth');
});

test('every feeling stands in a table of labels', () => {
  const told = new Set(Object.values(labelTables).flatMap((one) => feelingsOf(one)));
  expect(feelings.filter((feeling) => !told.has(feeling))).toEqual([]);
});
