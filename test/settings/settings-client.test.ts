import { expect, test, vi } from 'vitest';
import { defaults, parseSettings } from '../../src/settings/settings.ts';
import { openSettingsClient } from '../../src/settings/settings-client.ts';
import { type StoredFields, toFields } from '../../src/settings/stored-fields.ts';

function open(stored: StoredFields = {}) {
  let change: (fields: StoredFields) => void = () => undefined;
  const write = vi.fn(async (_: StoredFields) => undefined);
  const onStored = vi.fn();
  const onForget = vi.fn(async (_: 'positions' | 'readings') => undefined);
  const client = openSettingsClient(
    (onChange) => {
      change = onChange;
      return { read: async () => stored, write };
    },
    onStored,
    onForget,
  );
  return { client, write, onStored, onForget, change: (fields: StoredFields) => change(fields) };
}

test('stored values become current, all others stay the default', async () => {
  const { client, onStored, write } = open({ size: 22 });
  await client.refresh();
  expect(client.current()).toEqual({ ...parseSettings(undefined), size: 22 });
  expect(onStored).toHaveBeenCalledWith(client.current());
  expect(write).not.toHaveBeenCalled();
});

test('settings of an older version are stored again, completely', async () => {
  const { client, write } = open({ version: defaults.version - 1, size: 22 });
  await client.refresh();
  expect(write).toHaveBeenCalledWith(toFields({ ...parseSettings(undefined), size: 22 }));
});

test('only changed values are stored', async () => {
  const { client, write } = open();
  await client.save({ ...client.current(), size: 22 });
  expect(write).toHaveBeenCalledWith({ version: defaults.version, size: 22 });
  expect(client.current().size).toBe(22);
});

test('a value that cannot be stored is current all the same, and the caller gets the error', async () => {
  const { client, write } = open();
  write.mockRejectedValueOnce(new Error('full'));
  await expect(client.save({ ...client.current(), size: 22 })).rejects.toThrow('full');
  expect(client.current().size).toBe(22);
});

test('data that should be deleted but cannot be is reported to the caller, and to nobody if the change came from elsewhere', async () => {
  const { client, change, write, onForget } = open({ readingList: true });
  await client.refresh();
  onForget.mockRejectedValueOnce(new Error('stays'));
  await expect(client.save({ ...client.current(), readingList: false })).rejects.toThrow('stays');
  expect(write).toHaveBeenCalledWith({ version: defaults.version, readingList: false });
  expect(client.current().readingList).toBe(false);
  onForget.mockRejectedValueOnce(new Error('stays'));
  change({ readingList: false });
});

test.each([
  ['here', ({ client }: ReturnType<typeof open>) => client.save({ ...client.current(), rememberPlace: false })],
  ['elsewhere', ({ change }: ReturnType<typeof open>) => change({ rememberPlace: false })],
])('positions are deleted once when remembering is switched off %s', async (_, off) => {
  const opened = open();
  await off(opened);
  opened.change({ size: 20 });
  expect(opened.onForget).toHaveBeenCalledTimes(1);
});

test('the reading history is deleted when it is switched off here or elsewhere, and when it is found to be off', async () => {
  const here = open({ readingList: true });
  await here.client.refresh();
  await here.client.save({ ...here.client.current(), readingList: false });
  expect(here.onForget.mock.calls).toEqual([['readings']]);
  const elsewhere = open({ readingList: true });
  elsewhere.change({ readingList: false });
  expect(elsewhere.onForget.mock.calls).toEqual([['readings']]);
  const before = open({ readingList: false });
  await before.client.refresh();
  expect(before.onForget.mock.calls).toEqual([['readings']]);
});

test('the reading history is kept unless it is known to be off', async () => {
  const { client, change, onForget } = open();
  await client.refresh();
  change({ size: 20 });
  await client.save({ ...client.current(), size: 22 });
  expect(onForget).not.toHaveBeenCalled();
});
