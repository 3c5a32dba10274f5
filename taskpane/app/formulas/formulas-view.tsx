import { usePane } from '../pane-context.ts';
import { Button } from '../parts/button.tsx';
import { formatCount } from '../parts/format-number.ts';
import { ViewHeading } from '../parts/view-heading.tsx';
import { FormulaCard } from './formula-card.tsx';

/** The `=HWB.` formulas of the workbook, and what to do with them before it is shared. */
export function FormulasView() {
  const { state, actions } = usePane();
  const { formulas } = state;
  if (formulas === null) {
    return (
      <>
        <ViewHeading>Formulas</ViewHeading>
        <p class="lead">
          {state.busy === null
            ? 'The formulas of this workbook have not been looked at yet.'
            : 'Reading the workbook…'}
        </p>
        <Button look="primary" disabled={state.busy !== null} onPress={actions.refresh}>
          Read the workbook
        </Button>
      </>
    );
  }
  const { formulas: count, broken, convertible, undoable } = formulas;
  const none = 'There are no =HWB. formulas in this workbook.';
  return (
    <>
      <ViewHeading>Formulas</ViewHeading>
      <p class="lead">
        People without this add-in cannot calculate <code>=HWB.</code> formulas. Choose what they get.
      </p>
      <dl class="counts formula-counts">
        <Count name="HWB formulas" count={count} />
        <Count name="Broken" count={broken} />
        <Count name="With a plain form" count={convertible} />
        <Count name="Can be put back" count={undoable} />
      </dl>
      <div class="columns even">
        <FormulaCard
          title="Prepare to share"
          what="Repairs what is broken, turns into plain Excel what can be, and freezes the rest."
          recipients="every number, and most of them still calculate."
          buttons={[
            { name: 'Prepare to share', onPress: actions.prepareToShare, reason: count === 0 ? none : null },
          ]}
        />
        <FormulaCard
          title="Freeze to values"
          what="Replaces each =HWB. formula by the value it shows now."
          recipients="the numbers of today; they do not change any more."
          buttons={[
            { name: 'Freeze to values', onPress: actions.freeze, reason: count === 0 ? none : null },
            {
              name: 'Put formulas back',
              onPress: actions.restoreFormulas,
              reason: undoable === 0 ? 'Nothing was frozen or converted, so nothing can be put back.' : null,
            },
          ]}
        />
        <FormulaCard
          title="Repair"
          what="Mends =HWB. formulas that are stuck at #NAME? after somebody without the add-in saved the workbook."
          recipients="live formulas if they have the add-in; otherwise the last values."
          buttons={[
            {
              name: 'Repair',
              onPress: actions.repair,
              reason: broken === 0 ? 'No formula is broken.' : null,
            },
          ]}
        />
        <FormulaCard
          title="Plain formulas"
          what="Writes =HWB. formulas as ordinary Excel formulas, where there is an equivalent."
          recipients="formulas that calculate in any Excel; they are longer to read."
          buttons={[
            {
              name: 'Convert to plain formulas',
              onPress: actions.convertToPlain,
              reason:
                count === 0
                  ? none
                  : convertible === 0
                    ? 'None of these formulas has a plain equivalent.'
                    : null,
            },
          ]}
        />
      </div>
    </>
  );
}

function Count({ name, count }: { readonly name: string; readonly count: number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{formatCount(count)}</dd>
    </div>
  );
}
