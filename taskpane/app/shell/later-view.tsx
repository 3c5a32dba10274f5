import type { ComponentType } from 'preact';
import { usePane } from '../pane-context.ts';
import { Button } from '../parts/button.tsx';
import { useLoaded } from '../parts/use-loaded.ts';

interface LaterViewProps<Content> {
  readonly load: () => Promise<ComponentType<{ readonly content: Content }>>;
  /** `null` until the workbook was looked at for this view. */
  readonly content: Content | null;
  /** What is said where there is no plan. */
  readonly noPlan: string;
  /** What is said while it is being looked at. */
  readonly reading: string;
  /** What is said where it was not, and the button that does. */
  readonly unread: string;
  readonly read: string;
  readonly onRead: () => void;
}

/** A view whose content comes in a part of its own, once it is opened. */
export function LaterView<Content>(props: LaterViewProps<Content>) {
  const { state, actions } = usePane();
  const { value: Body, isFailed, retry } = useLoaded(props.load);
  if (state.plan === 'none') {
    return (
      <>
        <p class="lead">{props.noPlan}</p>
        <Button look="primary" onPress={() => actions.show('plan')}>
          Start or import a plan
        </Button>
      </>
    );
  }
  if (isFailed) {
    return (
      <>
        <p class="lead">This view could not be loaded. Check the connection, then try again.</p>
        <Button look="primary" onPress={retry}>
          Try again
        </Button>
      </>
    );
  }
  if (props.content !== null && Body !== null) return <Body content={props.content} />;
  if (Body === null || state.busy !== null) return <p class="lead">{props.reading}</p>;
  return (
    <>
      <p class="lead">{props.unread}</p>
      <Button look="primary" onPress={props.onRead}>
        {props.read}
      </Button>
    </>
  );
}
