import { authPost } from './auth-post'

/** Signs out in this browser and goes to the front page. Resolves to false when the server did not answer. */
export async function signOut(): Promise<boolean> {
  if (!(await authPost('signout', {}))) return false
  // A full load, so that nothing of this account is left in the window.
  window.location.assign('/')
  return true
}

/** Ends every sign-in of this account, on all devices, and then this one. Resolves to false when that did not work. */
export async function signOutEverywhere(): Promise<boolean> {
  const answer = await fetch('/api/account/sign-out-everywhere', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  }).catch(() => null)
  return answer?.ok === true && signOut()
}
