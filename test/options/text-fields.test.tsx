// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { TextArea, TextField } from '../../src/options/TextFields.tsx';

test.each([
  ['TextField', TextField],
  ['TextArea', TextArea],
])('what is typed into a %s stays when the page is rendered for something else', async (_, Field) => {
  const onChange = vi.fn();
  const show = (value: string) =>
    act(() =>
      render(<Field name="vault" label="Vault" value={value} maxLength={200} onChange={onChange} />, document.body),
    );
  await show('old');
  const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>('[data-of="vault"]');
  if (!field) throw new Error('no field');
  field.value = 'half a na';
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await show('old');
  expect(field.value).toBe('half a na');
  field.dispatchEvent(new Event('change', { bubbles: true }));
  expect(onChange).toHaveBeenCalledWith('half a na');
  await show('from elsewhere');
  expect(field.value).toBe('from elsewhere');
  render(null, document.body);
});
