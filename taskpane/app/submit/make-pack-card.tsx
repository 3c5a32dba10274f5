import { usePane } from '../pane-context.ts';
import { Button } from '../parts/button.tsx';

/** The way from a submission to what the board reads. */
export function MakePackCard() {
  const { actions } = usePane();
  return (
    <section class="card" aria-labelledby="pack-heading">
      <h2 id="pack-heading">Board pack</h2>
      <p>
        What the board reads, made from the plan that was submitted: a Word document, slides, a web page or
        sheets. Each carries the submission’s content hash.
      </p>
      <Button look="primary" onPress={() => actions.show('board')}>
        Make the board pack
      </Button>
    </section>
  );
}
