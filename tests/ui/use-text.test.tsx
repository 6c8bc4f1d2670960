import { act, render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { loadLanguage } from '#i18n/language.ts';
import { useLanguage, useText } from '#ui/use-text.ts';

function Words() {
  const { frame } = useText();
  return <p lang={useLanguage()}>{frame.save}</p>;
}

describe('useText', () => {
  it('draws the new language at once', async () => {
    await loadLanguage('zh-CN');
    render(<Words />);
    expect(screen.getByText('保存')).toHaveAttribute('lang', 'zh-CN');
    await act(() => loadLanguage('en'));
    expect(screen.getByText('Save')).toHaveAttribute('lang', 'en');
  });
});
