import { z } from 'zod';
import { ApiError, invalidArgument } from '../api-error.ts';
import type { TokenAccounts } from '../auth/token-accounts.ts';
import { masked, parseMask } from '../mask/field-mask.ts';
import type { Account } from '../requests/context.ts';
import type { Call, Reply } from '../server/call.ts';
import { parseBody } from '../server/parse-body.ts';
import type { Sharing } from '../server/service.ts';
import { forkDocument } from '../state/document.ts';
import { newDocument, newProperties } from '../state/new-document.ts';
import { type Permission, permissionId, type SpreadsheetFile } from '../store/spreadsheet-file.ts';
import { driveError } from './drive-error.ts';
import { matchesQuery } from './drive-query.ts';

const sheetType = 'application/vnd.google-apps.spreadsheet';

/** What the API shows of a file, of which callers take what they ask for. */
function fileResource(file: SpreadsheetFile, account: Account) {
  const role = file.roleOf(account.email);
  return {
    kind: 'drive#file',
    id: file.id,
    name: file.document.properties.title ?? '',
    mimeType: sheetType,
    starred: false,
    trashed: false,
    createdTime: file.createdTime,
    modifiedTime: file.modifiedTime,
    version: String(file.version),
    ownedByMe: file.owner === account.email,
    shared: file.permissions.length > 1,
    owners: [{ kind: 'drive#user', emailAddress: file.owner, displayName: file.owner }],
    webViewLink: `https://docs.google.com/spreadsheets/d/${file.id}/edit`,
    capabilities: {
      canEdit: role === 'owner' || role === 'writer',
      canShare: role === 'owner' || role === 'writer',
    },
    permissions: file.permissions.map(permissionResource),
  };
}

const permissionResource = (permission: Permission) => ({ kind: 'drive#permission', ...permission });

const defaultFile = 'kind,id,name,mimeType';
const defaultPermission = 'kind,id,type,role';

/** A resource cut to the fields that a call asks for. */
function cut(call: Call, resource: object, missing: string): unknown {
  const text = call.url.searchParams.get('fields') ?? missing;
  const mask = parseMask(text);
  if (mask === null) throw invalidArgument(`Invalid field selection ${text}`);
  return masked(resource, mask);
}

const fileBody = z.object({ name: z.string().max(1000).optional(), mimeType: z.string().optional() }).loose();
const permissionBody = z
  .object({
    type: z.enum(['user', 'group', 'domain', 'anyone']),
    role: z.enum(['owner', 'writer', 'commenter', 'reader']),
    emailAddress: z.string().min(3).max(320).optional(),
  })
  .loose();

/** The body of a call, where none is the same as an empty one. */
function bodyOf<T>({ body }: Call, shape: z.ZodType<T>): T {
  return parseBody(body.length === 0 ? '{}' : body.toString('utf8'), shape, {
    noJson: 'Parse Error',
    unfit: (path) => `Invalid Value: ${path}`,
  });
}

/** The slice of Drive v3 that the product uses: files and permissions. */
export class DriveRoutes {
  private readonly sharing: Sharing;
  private readonly accounts: TokenAccounts;

  constructor(sharing: Sharing, accounts: TokenAccounts) {
    this.sharing = sharing;
    this.accounts = accounts;
  }

  /** Answers a call under `/drive/v3/`. */
  answer(call: Call): Reply {
    try {
      const account = this.accounts.account(call.headers, call.url);
      const [, , , collection, id, part, partId, ...rest] = call.url.pathname
        .split('/')
        .map(decodeURIComponent);
      if (collection !== 'files' || rest.length > 0) throw new ApiError('NOT_FOUND', 'Not Found');
      if (id === undefined) return this.files(call, account);
      const file = this.visible(id, account);
      if (part === undefined) return this.file(call, file, account);
      if (part === 'copy' && call.method === 'POST') return this.copy(call, file, account);
      if (part !== 'permissions') throw new ApiError('NOT_FOUND', 'Not Found');
      return this.permissions(call, file, account, partId);
    } catch (error) {
      if (error instanceof URIError) return driveError(new ApiError('NOT_FOUND', 'Not Found'));
      if (error instanceof ApiError) return driveError(error);
      throw error;
    }
  }

  /** A file that an account may see: others are not found, as Drive has it. */
  private visible(id: string, account: Account): SpreadsheetFile {
    const file = this.sharing.store.find(id);
    if (file === undefined || file.roleOf(account.email) === null)
      throw new ApiError('NOT_FOUND', `File not found: ${id}.`);
    return file;
  }

  private files(call: Call, account: Account): Reply {
    if (call.method === 'POST') {
      const { name, mimeType } = bodyOf(call, fileBody);
      if (mimeType !== undefined && mimeType !== sheetType)
        throw new ApiError('UNIMPLEMENTED', `The stand-in keeps spreadsheets only, not ${mimeType}.`);
      const properties = newProperties(this.sharing.locale, { title: name ?? 'Untitled' });
      const document = newDocument(this.sharing.ids.spreadsheetId(), properties);
      const file = this.sharing.store.add(document, account.email);
      return { status: 200, json: cut(call, fileResource(file, account), defaultFile) };
    }
    if (call.method !== 'GET') throw new ApiError('NOT_FOUND', 'Not Found');
    const query = call.url.searchParams.get('q') ?? '';
    const found = this.sharing.store
      .list()
      .filter((file) => file.roleOf(account.email) !== null)
      .filter((file) => matchesQuery(query, fileResource(file, account)));
    const size = Math.min(Math.max(Number(call.url.searchParams.get('pageSize') ?? 100) || 100, 1), 1000);
    const start = Number(call.url.searchParams.get('pageToken') ?? 0) || 0;
    const isMore = start + size < found.length;
    const list = {
      kind: 'drive#fileList',
      ...(isMore && { nextPageToken: String(start + size) }),
      incompleteSearch: false,
      files: found.slice(start, start + size).map((file) => fileResource(file, account)),
    };
    return {
      status: 200,
      json: cut(call, list, `kind,nextPageToken,incompleteSearch,files(${defaultFile})`),
    };
  }

  private file(call: Call, file: SpreadsheetFile, account: Account): Reply {
    switch (call.method) {
      case 'GET':
        return { status: 200, json: cut(call, fileResource(file, account), defaultFile) };
      case 'DELETE':
        if (file.roleOf(account.email) !== 'owner') throw insufficient();
        this.sharing.store.delete(file.id);
        return { status: 204 };
      case 'PATCH': {
        const role = file.roleOf(account.email);
        if (role !== 'owner' && role !== 'writer') throw insufficient();
        const { name } = bodyOf(call, fileBody);
        if (name !== undefined)
          this.sharing.write(file, (draft) => {
            draft.properties = { ...draft.properties, title: name };
          });
        return { status: 200, json: cut(call, fileResource(file, account), defaultFile) };
      }
      default:
        throw new ApiError('NOT_FOUND', 'Not Found');
    }
  }

  private copy(call: Call, file: SpreadsheetFile, account: Account): Reply {
    const { name } = bodyOf(call, fileBody);
    const draft = forkDocument(file.document);
    const copy = this.sharing.store.add(
      {
        ...draft,
        spreadsheetId: this.sharing.ids.spreadsheetId(),
        properties: { ...draft.properties, title: name ?? `Copy of ${draft.properties.title}` },
      },
      account.email,
    );
    return { status: 200, json: cut(call, fileResource(copy, account), defaultFile) };
  }

  private permissions(call: Call, file: SpreadsheetFile, account: Account, id: string | undefined): Reply {
    const role = file.roleOf(account.email);
    const mayShare = role === 'owner' || role === 'writer';
    if (call.method === 'GET') {
      const list = { kind: 'drive#permissionList', permissions: file.permissions.map(permissionResource) };
      if (id === undefined)
        return { status: 200, json: cut(call, list, `kind,permissions(${defaultPermission})`) };
      const found = file.permissions.find((permission) => permission.id === id);
      if (found === undefined) throw new ApiError('NOT_FOUND', `Permission not found: ${id}.`);
      return { status: 200, json: cut(call, permissionResource(found), defaultPermission) };
    }
    if (!mayShare) throw insufficient();
    if (call.method === 'DELETE' && id !== undefined) {
      const gone = file.permissions.find((permission) => permission.id === id);
      if (gone === undefined) throw new ApiError('NOT_FOUND', `Permission not found: ${id}.`);
      if (gone.role === 'owner') throw insufficient();
      this.sharing.setPermissions(
        file,
        file.permissions.filter((permission) => permission !== gone),
      );
      return { status: 204 };
    }
    if (call.method !== 'POST' || id !== undefined) throw new ApiError('NOT_FOUND', 'Not Found');
    const { type, role: given, emailAddress } = bodyOf(call, permissionBody);
    if ((type === 'user' || type === 'group') && emailAddress === undefined)
      throw invalidArgument(
        'The specified emailAddress is invalid or not applicable for the given permission type.',
      );
    if (given === 'owner') throw invalidArgument('The transferOwnership parameter must be enabled.');
    const permission: Permission = {
      id: emailAddress === undefined ? 'anyoneWithLink' : permissionId(emailAddress),
      type,
      role: given,
      ...(emailAddress !== undefined && { emailAddress }),
    };
    this.sharing.setPermissions(file, [
      ...file.permissions.filter((other) => other.id !== permission.id || other.role === 'owner'),
      permission,
    ]);
    return { status: 200, json: cut(call, permissionResource(permission), defaultPermission) };
  }
}

const insufficient = () =>
  new ApiError('PERMISSION_DENIED', 'The user does not have sufficient permissions for this file.');
