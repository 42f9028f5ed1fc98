import type { Story } from '../digest/story.ts';
import type { Dispatch } from './dispatch.ts';
import type { Email } from './email.ts';
import { storyBlock } from './story-block.ts';
import { subscriberLetter } from './subscriber-letter.ts';
import { textsIn } from './texts-in.ts';

/** The alert of one story; its copies so far are named as "also reported by". */
export function composeAlert(story: Pick<Story, 'first' | 'copies'>, dispatch: Dispatch): Email {
  const sections = [{ blocks: [storyBlock(story, dispatch.lang)] }];
  return subscriberLetter(textsIn(dispatch.lang).subjectNew(1), sections, dispatch);
}
