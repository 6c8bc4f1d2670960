import { Component, type ReactNode } from 'react';
import { text } from '#i18n/language.ts';
import { Button } from '#ui/button.tsx';
import { ErrorState } from '#ui/error-state.tsx';

interface State {
  error: Error | undefined;
}

/** Keeps an error of one page from taking the frame along. A new `page` starts afresh. */
export class ErrorBoundary extends Component<{ page?: string; children: ReactNode }, State> {
  override state: State = { error: undefined };

  static getDerivedStateFromError(error: Error): State {
    return { error };
  }

  override componentDidUpdate(before: { page?: string }): void {
    if (before.page !== this.props.page && this.state.error !== undefined) this.setState({ error: undefined });
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    const { shell, frame } = text();
    return (
      <ErrorState
        title={shell.crashed}
        detail={`${error.name}: ${error.message}`}
        actions={
          <Button tone="primary" onClick={() => location.reload()}>
            {frame.reload}
          </Button>
        }
      >
        {shell.crashedHelp}
      </ErrorState>
    );
  }
}
