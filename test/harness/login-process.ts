import { type LoginOptions, openLogin } from '../../subgraphs/procore/login/login.ts'

/**
 * A process that shares a sign-in with others. Its first message says how to open it; each later one is
 * a token that is refused, or null for none, and is answered with the token that it then has.
 */
const options = await new Promise<LoginOptions>(resolve => process.once('message', resolve))
const login = await openLogin(options)
process.on('message', (refused: string | null) => {
  const token = refused === null ? login.token() : login.renewed(refused)
  token.then(
    given => process.send?.({ given }),
    thrown => process.send?.({ failed: String(thrown) }),
  )
})
process.on('disconnect', () => login.close())
process.send?.('open')
