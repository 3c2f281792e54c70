import { expect, test } from 'vitest';
import { languageName } from '../../src/article/code-language-names.ts';

test('languages have their usual spelling', () => {
  const ids = ['python', 'js', 'C++', 'zig', 'json', 'TSX', 'scss', 'less', 'yml', 'c', 'constructor'];
  const names = ['Python', 'JavaScript', 'C++', 'Zig', 'JSON', 'TSX', 'SCSS', 'Less', 'YAML', 'C', 'Constructor'];
  expect(ids.map(languageName)).toEqual(names);
});
