import { randomBytes } from 'node:crypto'
import type { Client } from 'pg'
import { tableOf } from './tables.ts'
import { partsOf, wideTables } from './wire/dialect.ts'

export interface OdbcLogin {
  user: string
  password: string
}

/**
 * Vendor columns that Sage lets a role write over ODBC: who the vendor is and how it is insured,
 * never what it is owed.
 */
const vendorColumnsWritable =
  /^(Name|Address_\d|City|State|ZIP|Telephone|Fax_Number|Contact_\d_\w+|GL_Ins_\w+|Auto_Ins_\w+|Work_Comp_\w+|Umb\w*_Ins_\w+|Gen_Liab_Ins_Proof_Req)$/

/**
 * The Sage user whom the ODBC connection logs in as. It reads everything and writes what Sage
 * permits: a new extra, a vendor's address and insurance, a commitment's actual completion date.
 * The catalogue is closed to it, because listing tables hangs on the real driver and nothing may
 * come to depend on it; closed as a schema, too, for psqlodbc asks it for every column that it describes,
 * and is then refused before Postgres has planned the question. The password is generated once for a database.
 */
export async function grantOdbcAccess(client: Client, database: string): Promise<OdbcLogin> {
  const user = `${database}_odbc`
  const password = await passwordOf(client)
  const known = await client.query('select 1 from pg_roles where rolname = $1', [user])
  const role = client.escapeIdentifier(user)
  await client.query(
    `${known.rowCount === 1 ? 'alter' : 'create'} role ${role} login password ${client.escapeLiteral(password)}`,
  )
  const vendorColumns = tableOf('APM_MASTER__VENDOR')
    .columns.map(column => column.sqlName)
    .filter(column => vendorColumnsWritable.test(column))
  await client.query(
    `revoke all on database ${client.escapeIdentifier(database)} from public;
     grant connect on database ${client.escapeIdentifier(database)} to ${role};
     grant usage on schema public to ${role};
     ${wideTables.map(splitSql).join('\n')}
     grant select on all tables in schema public to ${role};
     grant insert (Job, Extra, Description, Status) on jcm_master__extra to ${role};
     grant update (${vendorColumns.join(', ')}) on apm_master__vendor to ${role};
     grant update (Actual_Completion_Date) on jcm_master__commitment to ${role};
     revoke select on pg_catalog.pg_class, pg_catalog.pg_attribute from public;
     revoke usage on schema pg_catalog from public;
     ${stampSql(user)}`,
  )
  return { user, password }
}

/** The two halves of a table as MaxColSupport=255 shows it: each has the key. */
function splitSql(name: (typeof wideTables)[number]): string {
  const { key, columns } = tableOf(name)
  const others = columns.filter(column => !key.includes(column.name)).map(each => each.sqlName)
  const middle = Math.ceil(others.length / 2)
  const halves = [others.slice(0, middle), others.slice(middle)]
  return partsOf(name)
    .map((part, place) => {
      const selected = [...key, ...(halves[place] ?? [])].join(', ')
      return `create or replace view public.${part} as select ${selected} from public.${name};`
    })
    .join('\n')
}

/** Sage itself stamps what is written over ODBC; the writer has no say in it. */
const stampSql = (user: string) => `
  create or replace function public.stamp() returns trigger language plpgsql as $$
  begin
    new.operator_stamp := left(session_user, 20);
    new.date_stamp := current_date;
    new.time_stamp := localtime(0);
    return new;
  end $$;
  ${['jcm_master__extra', 'apm_master__vendor', 'jcm_master__commitment']
    .map(
      table => `create or replace trigger stamp before insert or update on public.${table}
        for each row when (session_user = '${user}') execute function public.stamp();`,
    )
    .join('\n')}`

async function passwordOf(client: Client): Promise<string> {
  await client.query('create table if not exists sandbox.odbc_login (password text not null)')
  const known = await client.query<{ password: string }>('select password from sandbox.odbc_login')
  const found = known.rows[0]?.password
  if (found) return found
  // Letters and digits only: Sage's own advice, and connection strings need no escaping then.
  const password = randomBytes(24).toString('hex')
  await client.query('insert into sandbox.odbc_login values ($1)', [password])
  return password
}
