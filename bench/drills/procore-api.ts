/** How the sandbox's Procore is asked past Tieout. */
export async function procoreHeaders(url: string): Promise<Record<string, string>> {
  const token = await fetch(`${url}/oauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: 'sandbox-client',
      client_secret: 'sandbox-secret',
    }),
  })
  const { access_token: bearer } = (await token.json()) as { access_token: string }
  const settings = (await (await fetch(`${url}/sandbox/settings`)).json()) as { companyId: number }
  return {
    authorization: `Bearer ${bearer}`,
    'procore-company-id': String(settings.companyId),
    'content-type': 'application/json',
  }
}
