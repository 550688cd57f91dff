/** How one drawn person looks. Colours are CSS colours. */
export type Palette = {
  skin: string
  /** The same skin where light falls: fingertips, cheeks */
  light: string
  /** The same skin in shade: neck, far side of the hand */
  shade: string
  /** Edge of hand and fingers; must stand out from the skin */
  rim: string
  lips: string
  hair: string
  hairStyle: 'bob' | 'crop' | 'bun' | 'curls'
  shirt: string
  shirtRim: string
  /** Background: middle and edge */
  ground: [string, string]
}

/** The drawn people: the model of the clips, the demo trainer, and learners for tests. */
export const palettes = {
  model: {
    skin: '#D99F79',
    light: '#EBBE9C',
    shade: '#B97C58',
    rim: '#6B3A22',
    lips: '#AF5550',
    hair: '#2B211E',
    hairStyle: 'bob',
    shirt: '#1F4E5F',
    shirtRim: '#153845',
    ground: ['#F6F2EA', '#E2DACC'],
  },
  trainer: {
    skin: '#8A5A3C',
    light: '#AE7A56',
    shade: '#6A412A',
    rim: '#35190B',
    lips: '#7E3A3A',
    hair: '#17110F',
    hairStyle: 'crop',
    shirt: '#4A3D6B',
    shirtRim: '#322850',
    ground: ['#EDF1F2', '#D2DADD'],
  },
  'learner-a': {
    skin: '#E9BD9C',
    light: '#F7DAC2',
    shade: '#C8926F',
    rim: '#7E4A30',
    lips: '#BE6A62',
    hair: '#7A4524',
    hairStyle: 'bun',
    shirt: '#5D6B38',
    shirtRim: '#434E26',
    ground: ['#EAF0EC', '#CDD9D0'],
  },
  'learner-b': {
    skin: '#B57B52',
    light: '#D29E76',
    shade: '#905A38',
    rim: '#4A2712',
    lips: '#94483F',
    hair: '#241A18',
    hairStyle: 'curls',
    shirt: '#A24A36',
    shirtRim: '#7A3324',
    ground: ['#F3EEF4', '#DAD0DE'],
  },
} satisfies Record<string, Palette>

export type PaletteName = keyof typeof palettes
