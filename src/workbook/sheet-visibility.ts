/** Whether people see a sheet: `hidden` ones they can show again, `very-hidden` ones only programs can. */
export type SheetVisibility = 'visible' | 'hidden' | 'very-hidden';
