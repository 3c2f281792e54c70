import { expect, test } from 'vitest';
import { parseSettingsFile } from '../../src/settings/settings-file.ts';

test('a backup provides settings, any other file none', () => {
  expect(parseSettingsFile('{"size": 20, "theme": "none"}')).toMatchObject({ size: 20, theme: 'auto' });
  for (const text of [
    '',
    '[]',
    '{}',
    '{"a": 1}',
    'null',
    '[1',
    '{"name": "left-pad", "version": "1.3.0"}',
    '{"version": 2, "theme": "dracula"}',
  ])
    expect(parseSettingsFile(text)).toBeUndefined();
});
