/** How the database came to be as it is: version 1 first. Add at the end; never change one that people have run. */
export const migrations: readonly (readonly string[])[] = [
  [
    // A row stays when its lease ends, so that the fence goes on from there.
    `create table lease (
      spreadsheet_id text primary key,
      fence bigint not null,
      holder text not null,
      expires_at bigint not null
    )`,
    `create table google_account (
      account text primary key,
      scope text not null,
      sealed_token text not null,
      signed_in_at bigint not null
    )`,
  ],
];
