import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** One thing that a menu offers. */
export interface MenuItem {
  readonly label: string;
  readonly onPress: () => void;
  readonly isOff?: boolean;
  /** The keys that do the same. */
  readonly keys?: string;
}

/** What a menu offers, in groups with a line between. */
export type MenuGroups = readonly (readonly MenuItem[])[];

interface OpenMenuProps {
  readonly label: string;
  readonly groups: MenuGroups;
  readonly at: { readonly x: number; readonly y: number };
  readonly onClose: () => void;
}

/** An open menu at a point of the window. */
export function OpenMenu({ label, groups, at, onClose }: OpenMenuProps) {
  const list = useRef<HTMLDivElement>(null);
  const items = () => [...(list.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return;
    const { width, height } = element.getBoundingClientRect();
    element.style.left = `${Math.max(4, Math.min(at.x, innerWidth - width - 4))}px`;
    element.style.top = `${Math.max(4, Math.min(at.y, innerHeight - height - 4))}px`;
    items()[0]?.focus();
  }, [at.x, at.y]);
  useEffect(() => {
    const leave = (event: MouseEvent) => {
      if (event.target instanceof Node && !list.current?.contains(event.target)) onClose();
    };
    document.addEventListener('mousedown', leave);
    return () => document.removeEventListener('mousedown', leave);
  }, [onClose]);
  const press = (event: KeyboardEvent) => {
    const all = items();
    const place = all.indexOf(
      document.activeElement instanceof HTMLElement
        ? document.activeElement
        : (list.current ?? document.body),
    );
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: place + 1,
      ArrowUp: place - 1 + all.length,
      Home: 0,
      End: all.length - 1,
    };
    const step = steps[event.key];
    if (step !== undefined) all[step % all.length]?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={list} class="menu" role="menu" aria-label={label} tabIndex={-1} onKeyDown={press}>
      {groups
        .filter((group) => group.length > 0)
        .map((group, index) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of a menu is no fieldset
          <div role="group" class="menu-group" key={index}>
            {group.map(({ label: text, keys, isOff, onPress }) => (
              <button
                key={text}
                type="button"
                role="menuitem"
                class="menu-item"
                aria-disabled={isOff || undefined}
                tabIndex={-1}
                onClick={() => {
                  if (isOff) return;
                  onClose();
                  onPress();
                }}
              >
                <span>{text}</span>
                {keys && <kbd>{keys}</kbd>}
              </button>
            ))}
          </div>
        ))}
    </div>
  );
}

interface MenuButtonProps {
  readonly label: string;
  readonly groups: () => MenuGroups;
}

/** A button that opens a menu below it. */
export function MenuButton({ label, groups }: MenuButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [at, setAt] = useState<{ x: number; y: number } | null>(null);
  const open = () => {
    const box = button.current?.getBoundingClientRect();
    setAt(at === null && box ? { x: box.left, y: box.bottom + 2 } : null);
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        class="quiet"
        aria-haspopup="menu"
        aria-expanded={at !== null}
        onMouseDown={(event) => at !== null && event.stopPropagation()}
        onClick={open}
      >
        {label}
      </button>
      {at !== null && (
        <OpenMenu
          label={label}
          groups={groups()}
          at={at}
          onClose={() => {
            setAt(null);
            button.current?.focus();
          }}
        />
      )}
    </>
  );
}
