import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PartnersState } from '../../session/partners-state.ts';
import { usePane } from '../pane-context.ts';
import { Button } from '../parts/button.tsx';
import { ViewHeading } from '../parts/view-heading.tsx';

type Body = ComponentType<{ readonly partners: PartnersState }>;

const loadBody = () => import(/* webpackChunkName: "partners" */ './partners-body.tsx');
let body: Body | null = null;

/** Shares the plan with partners and syncs it. */
export function PartnersView() {
  return (
    <>
      <ViewHeading>Partners</ViewHeading>
      <PartnersContent />
    </>
  );
}

function PartnersContent() {
  const { state, actions } = usePane();
  const [isFailed, setFailed] = useState(false);
  const [Body, setBody] = useState<Body | null>(() => body);
  const load = () => {
    setFailed(false);
    loadBody().then(
      ({ PartnersBody }) => {
        body = PartnersBody;
        setBody(() => PartnersBody);
      },
      () => setFailed(true),
    );
  };
  useEffect(() => {
    if (body === null) load();
  }, []);
  if (state.plan === 'none') {
    return (
      <>
        <p class="lead">There is no plan in this workbook to share.</p>
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
        <Button look="primary" onPress={load}>
          Try again
        </Button>
      </>
    );
  }
  if (state.partners === null || Body === null) return <NotRead isLoading={Body === null} />;
  return <Body partners={state.partners} />;
}

function NotRead({ isLoading }: { readonly isLoading: boolean }) {
  const { state, actions } = usePane();
  if (isLoading || state.busy !== null) return <p class="lead">Reading the partners…</p>;
  return (
    <>
      <p class="lead">The partners of this plan have not been looked at yet.</p>
      <Button look="primary" onPress={() => actions.connect()}>
        Read the partners
      </Button>
    </>
  );
}
