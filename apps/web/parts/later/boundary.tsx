import { Component, type ReactNode } from 'react';
import { Failed } from '../states.js';
import { NotCome } from './not-come.js';

interface State {
  readonly error?: unknown;
}

/** What breaks in here is said here; the rest of the page stays. */
export class Boundary extends Component<{ readonly children: ReactNode }, State> {
  override readonly state: State = {};

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override componentWillUnmount(): void {
    this.#forget();
  }

  readonly #forget = (): void => {
    const { error } = this.state;
    if (error instanceof NotCome) error.forget();
  };

  readonly #again = (): void => {
    // After an update of the server its parts have other names: the page has to be loaded anew.
    // Without a network that would lose the page itself.
    if (navigator.onLine) location.reload();
    this.#forget();
    this.setState({ error: undefined });
  };

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return <Failed error={error} retry={this.#again} />;
  }
}
