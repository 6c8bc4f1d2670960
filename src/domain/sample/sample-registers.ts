/** A few entries in each register, so that its list, its figures and its gaps can be looked at. */
import { type BookKind, bookRecord, type EntryFields } from '#domain/books/book.record.ts';
import { type Change, change } from '#domain/contracts.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Chance } from './chance.ts';
import type { SampleNames } from './sample-names.ts';
import { registerNamesIn } from './sample-register-names.ts';
import type { SampleDistrict, SampleSchool } from './sample-units.ts';

interface Making {
  unit: string;
  year: number;
  today: IsoDate;
  names: SampleNames;
  language: 'zh-CN' | 'en';
  /** Of the registers alone: what they draw changes nothing else of the district. */
  chance: Chance;
}

/** Collects entries of a unit; those dated after today have not happened and are left out. */
function entriesOf({ unit, today, chance }: Making) {
  const changes: Change[] = [];
  return {
    changes,
    add(kind: BookKind, fields: EntryFields & { date?: string }): string {
      const id = chance.id(typeof fields.date === 'string' && fields.date <= today ? fields.date : today);
      if (fields.date === undefined || fields.date <= today) {
        changes.push(change(bookRecord(kind), { id, unit }, fields));
      }
      return id;
    },
  };
}

/** What the district itself keeps: who leads, what was decided, which rules hold. */
export function districtRegisters(district: SampleDistrict, making: Omit<Making, 'unit' | 'year'>): Change[] {
  const { year } = district;
  const { names, chance, language, today } = making;
  const words = registerNamesIn(language);
  const { changes, add } = entriesOf({ ...making, unit: district.code, year });
  const group = add('body', {
    name: words.leadingGroup,
    bodyKind: 'leading-group',
    head: names.person(chance),
    department: words.departments[0],
    meetingsPlanned: 4,
    foundedOn: `${year - 3}-03-01`,
  });
  const experts = add('body', { name: words.expertCommittee, bodyKind: 'expert-committee', meetingsPlanned: 2 });
  words.departments.forEach((department, index) => {
    const role = index === 0 ? 'head' : 'member';
    add('bodyMember', { name: names.person(chance), of: group, role, post: words.posts[role], department });
  });
  for (let count = 0; count < 3; count += 1) {
    add('bodyMember', { name: names.person(chance), of: experts, role: 'expert', post: words.posts.expert });
  }
  const meeting = add('meeting', { topic: words.meeting, of: group, date: `${year}-02-18`, present: 9 });
  if (today >= `${year}-02-18`) {
    add('decision', {
      what: words.decision,
      of: meeting,
      decisionKind: 'decision',
      lead: words.departments[0],
      due: `${year}-11-30`,
      state: 'doing',
    });
  }
  const kinds = ['teaching', 'finance', 'files'] as const;
  words.rules.forEach((title, index) => {
    add('document', {
      title,
      documentKind: kinds[index],
      version: String(index + 1),
      documentNumber: names.documentNumber(year - 1, 21 + index),
      state: 'in-force',
      validFrom: `${year - 1}-03-01`,
      reviewOn: `${year + index}-03-01`,
    });
  });
  add('research', { title: words.study, researchKind: 'report', author: names.person(chance), state: 'under-way' });
  add('partnership', {
    what: words.exchange,
    partner: words.exchangePartner,
    form: 'visit',
    date: `${year}-05-20`,
    people: 12,
  });
  return changes;
}

/** What a street or township keeps: where people learn, who teaches, what is told about it, what residents ask for. */
export function schoolRegisters(school: SampleSchool, making: Omit<Making, 'unit'>): Change[] {
  const { year, names, chance, language, today } = making;
  const words = registerNamesIn(language);
  const { changes, add } = entriesOf({ ...making, unit: school.code });
  const weeks = Math.max(1, Math.round((Number(today.slice(5, 7)) * 52) / 12));
  for (const [name, venueKind, owner] of [
    [words.schoolHall(school.name), 'school', words.owner.school],
    [words.library(school.name), 'library', words.owner.street],
  ] as const) {
    const openness = chance.happens(0.75) ? 'open' : 'partly';
    const of = add('venue', {
      name,
      venueKind,
      owner,
      openness,
      openingPlan: words.openingPlan,
      seats: chance.whole(4, 20) * 10,
      rooms: chance.whole(1, 6),
      area: chance.whole(12, 60) * 10,
      computers: chance.whole(0, 24),
    });
    const planned = 52 * chance.whole(6, 12);
    const opened = Math.round((planned * weeks * chance.between(0.75, 1.02)) / 52);
    add('venueYear', { of, year, planned, opened, visits: opened * chance.whole(8, 20) });
  }
  add('siteEquipment', { equipmentKind: 'computer-room', count: chance.whole(10, 30), since: year - 2 });
  const kinds = ['full-time', 'part-time', 'volunteer', 'volunteer'] as const;
  kinds.forEach((educatorKind, index) => {
    // One school in six has nobody full-time: a gap to be found.
    if (educatorKind === 'full-time' && chance.happens(1 / 6)) return;
    const of = add('educator', {
      name: names.person(chance),
      educatorKind,
      background: index === 3 ? 'retired' : 'teacher',
      subjects: words.subjects[index],
      qualification: index === 3 ? '' : words.qualification,
      doubleQualified: index === 1,
      joinedOn: `${year - 1 - index}-09-01`,
    });
    if (index < 2) {
      add('educatorTraining', {
        topic: words.ethicsTraining,
        of,
        trainingKind: 'ethics',
        date: `${year}-03-22`,
        hours: 16,
        result: 'completed',
      });
    }
  });
  const months = ['03-12', '06-05', '10-15'];
  const media = [
    [words.window, 'window'],
    [words.columnAbout(school.name), 'column'],
    [words.leaflet, 'leaflet'],
  ] as const;
  media.forEach(([title, medium], index) => {
    add('publicity', {
      title,
      medium,
      date: `${year}-${months[index]}`,
      count: medium === 'leaflet' ? chance.whole(2, 9) * 100 : 1,
    });
  });
  const answered = chance.happens(0.5);
  add('need', {
    what: words.need,
    needKind: 'need',
    date: `${year}-04-09`,
    people: chance.whole(6, 30),
    state: 'open',
  });
  add('need', {
    what: words.issue,
    needKind: 'hot-issue',
    date: `${year}-03-03`,
    people: chance.whole(3, 15),
    state: answered ? 'answered' : 'doing',
    ...(answered && { answer: words.answer }),
  });
  const returned = chance.whole(40, 90);
  add('survey', {
    topic: words.survey,
    date: `${year}-06-18`,
    way: 'paper',
    sent: 100,
    returned,
    satisfied: Math.round(returned * chance.between(0.82, 0.97)),
  });
  return changes;
}
