import { useEffect, useState } from 'preact/hooks';
import type { ListedSpreadsheet } from '../../wire/sheet-view.ts';
import { listSpreadsheets } from '../ask.ts';
import { spreadsheetAddress } from '../page-place.ts';

/** How often the list is asked for again, in milliseconds. */
const pause = 2000;

const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** All spreadsheets that the stand-in holds. */
export function SpreadsheetList() {
  const [files, setFiles] = useState<readonly ListedSpreadsheet[] | null>(null);
  const [trouble, setTrouble] = useState('');
  useEffect(() => {
    let isOver = false;
    const look = async () => {
      try {
        setFiles(await listSpreadsheets());
        setTrouble('');
      } catch (error) {
        setTrouble(error instanceof Error ? error.message : 'The list cannot be shown.');
      }
      if (!isOver) setTimeout(look, pause);
    };
    void look();
    return () => {
      isOver = true;
    };
  }, []);
  return (
    <main class="list-page">
      <h1>Stand-in for Google Sheets</h1>
      <p class="lead">
        These spreadsheets are kept on this machine by a stand-in for Google Sheets, for trying and testing.
        This is not Google, and nothing here leaves the machine.
      </p>
      <p class="trouble-line" role="alert">
        {trouble}
      </p>
      {files?.length === 0 && (
        <p class="empty">
          There is no spreadsheet yet. Share a plan with a partner, and the partner’s spreadsheet stands here.
        </p>
      )}
      {files !== null && files.length > 0 && <FileTable files={files} />}
    </main>
  );
}

function FileTable({ files }: { readonly files: readonly ListedSpreadsheet[] }) {
  return (
    <section class="table-area" aria-label="Spreadsheets">
      <table>
        <thead>
          <tr>
            <th scope="col">Title</th>
            <th scope="col">Owner</th>
            <th scope="col">Last changed</th>
            <th scope="col">Address</th>
          </tr>
        </thead>
        <tbody>
          {files.map(({ id, title, owner, modifiedTime }) => (
            <tr key={id}>
              <th scope="row">
                <a href={spreadsheetAddress(id)}>
                  <bdi>{title === '' ? 'Untitled spreadsheet' : title}</bdi>
                </a>
              </th>
              <td>
                <bdi>{owner}</bdi>
              </td>
              <td>
                <time dateTime={modifiedTime}>{shownTime(modifiedTime)}</time>
              </td>
              <td class="address">{`${location.origin}${spreadsheetAddress(id)}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function shownTime(text: string): string {
  const time = new Date(text);
  return Number.isNaN(time.getTime()) ? text : when.format(time);
}
