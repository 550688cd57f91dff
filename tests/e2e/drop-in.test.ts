import { expect, test } from './base'
import { expectLive } from './live'
import { askForPerson, goOnDuty, newcomer, reachCheckpoint, type Someone } from './people'

const button = ({ page }: Someone, name: string | RegExp) => page.getByRole('button', { name })
const asked = (peer: Someone, trainer: Someone) =>
  peer.page.getByRole('heading', { name: `${trainer.alias} would like to drop in` })

const askWho = (peer: Someone) => new RegExp(`^Ask to drop in on .*${peer.alias}`)

/** Each sees the other two, moving. */
async function allSeeEachOther(people: Someone[]): Promise<void> {
  for (const one of people)
    for (const other of people) if (other !== one) await expectLive(one.page, other.alias)
}

test('a trainer drops in on two peers: asked, both say yes, all three live; the two go on when the trainer leaves', async ({
  world,
  browser,
  browserOf,
}) => {
  test.setTimeout(180_000)
  const one = await newcomer(browser, world)
  const two = await newcomer(await browserOf('learner-b'), world)
  const trainer = await newcomer(await browserOf('trainer'), world, { role: 'trainer' })
  for (const someone of [one, two]) {
    await reachCheckpoint(someone)
    await askForPerson(someone)
  }
  for (const someone of [one, two]) await button(someone, /^Yes/).click()
  await allSeeEachOther([one, two])
  await expect(button(one, /^Start/)).toBeVisible()
  await one.page.keyboard.press('Enter')
  const cards = one.page.getByRole('list', { name: 'Cards of the two of you' })
  await expect(cards).toBeVisible()

  await goOnDuty(trainer)
  const ask = button(trainer, askWho(one))
  await ask.focus()
  await trainer.page.keyboard.press('Enter')
  for (const peer of [one, two]) await expect(asked(peer, trainer)).toBeVisible()
  await button(one, 'Yes').click()
  const said = one.page.getByText(`You said yes. ${two.alias} is asked, too.`)
  await expect(said.filter({ visible: true })).toBeVisible()
  await expect(trainer.page.getByText('One has said yes.')).toBeVisible()
  await expect(one.page.getByLabel(`Live picture of ${trainer.alias}`)).toHaveCount(0)
  await button(two, 'Yes').click()

  await allSeeEachOther([one, two, trainer])
  for (const peer of [one, two])
    await expect(
      peer.page.getByText(`Trainer ${trainer.alias} is here. All three see each other.`),
    ).toBeVisible()
  await expect(cards).toBeVisible()

  await trainer.page.getByText(two.alias, { exact: true }).last().click()
  await trainer.page.keyboard.press('h')
  await trainer.page.keyboard.press('1')
  await expect(two.page.getByText('handshape')).toBeVisible()
  await expect(one.page.getByText('handshape')).toHaveCount(0)

  await trainer.page.keyboard.press('n')
  await expect(trainer.page.getByRole('heading', { name: 'Nobody waits' })).toBeVisible()
  for (const peer of [one, two])
    await expect(peer.page.getByText(`Trainer ${trainer.alias} has left. You two go on.`)).toBeVisible()
  await allSeeEachOther([one, two])
  await one.page.reload()
  await allSeeEachOther([one, two])
  await expect(cards).toBeVisible()

  await button(trainer, askWho(one)).click()
  await button(two, 'Not now').click()
  await expect(asked(one, trainer)).toHaveCount(0)
  await expect(trainer.page.getByText(/go on without a trainer for now/)).toBeVisible()
  await expect(button(trainer, askWho(one))).toHaveCount(0)
  await allSeeEachOther([one, two])
  for (const someone of [one, two, trainer]) someone.watch.check()
})
