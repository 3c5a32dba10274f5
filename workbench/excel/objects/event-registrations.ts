import type { HostMembers } from '../protocol/host-object.ts';

const events = [
  'ActivatedEvent',
  'AddedEvent',
  'CalculatedEvent',
  'DataChangedEvent',
  'DeactivatedEvent',
  'DeletedEvent',
  'SelectionChangedEvent',
];

/** Registering costs nothing here: the host tells every event, and the library drops those that nobody waits for. */
export const eventRegistrations: NonNullable<HostMembers['call']> = Object.fromEntries(
  events.flatMap((event) => [
    [`_Register${event}`, () => null],
    [`_Unregister${event}`, () => null],
  ]),
);
