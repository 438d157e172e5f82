import assert from 'node:assert/strict'
import type { Scene } from '../../sandbox/generate/scene.ts'
import { type RunningTieout, whole } from '../harness/tieout.ts'

/** Bills one more requisition of a commitment's second line in Procore, and approves it. */
export async function billMore(
  { procoreUrl }: RunningTieout,
  { commitment }: Scene,
  facts: { invoice: string; work: string; retained: string },
): Promise<void> {
  const token = await tokenOf(procoreUrl)
  const call = async (method: string, path: string, body: object) => {
    const response = await fetch(`${procoreUrl}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'procore-company-id': COMPANY_ID,
      },
      body: JSON.stringify({
        project_id: commitment.project.id,
        commitment_id: commitment.id,
        ...body,
      }),
    })
    const answer = (await response.json()) as { id: number }
    assert.ok(response.ok, `${method} ${path}: ${JSON.stringify(answer)}`)
    return answer
  }
  const period = commitment.bills.at(-1)?.period
  const { id } = await call('POST', '/rest/v1.1/requisitions', {
    requisition: {
      invoice_number: facts.invoice,
      billing_date: period?.billingDate,
      requisition_start: period?.start,
      requisition_end: period?.end,
      items: [
        {
          item_type: 'contract_item',
          line_item_id: commitment.lines[1]?.id,
          work_completed_this_period: facts.work,
          work_completed_retainage_retained_this_period: facts.retained,
        },
      ],
    },
  })
  await call('PATCH', `/rest/v1.1/requisitions/${id}`, { requisition: { status: 'approved' } })
}

/** Reads a project again from both systems. */
export async function refresh(tieout: RunningTieout, projectNumber: string): Promise<void> {
  const { project } = whole(
    await tieout.ask('query ($number: String!) { project(number: $number) { id } }', {
      number: projectNumber,
    }),
  )
  const { sourceRefresh } = whole(
    await tieout.ask(
      `mutation ($input: SourceRefreshInput!) { sourceRefresh(input: $input) {
        userErrors { code message } } }`,
      { input: { idempotencyKey: 'one more requisition', projectIds: [project.id] } },
    ),
  )
  assert.deepEqual(sourceRefresh.userErrors, [])
}

const COMPANY_ID = '562949953421312'

async function tokenOf(url: string): Promise<string> {
  const response = await fetch(`${url}/oauth/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      grant_type: 'client_credentials',
      client_id: 'sandbox-client',
      client_secret: 'sandbox-secret',
    }),
  })
  return ((await response.json()) as { access_token: string }).access_token
}
