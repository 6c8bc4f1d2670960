/** A street's ledger of one year as its clerk keeps it: day, source, purpose, yuan. Its sums were added up independently. */
const LINES = `
2026-01-14 donation training 637.26
2026-01-03 village-funds staff 612.57
2026-01-10 district-budget equipment 902.25
2026-02-02 village-funds publicity 385.85
2026-02-03 street-budget training 319.54
2026-02-25 donation staff 420.7
2026-03-21 street-budget equipment 278.33
2026-03-01 village-funds publicity 344.62
2026-03-08 street-budget training 818.37
2026-04-11 donation building 12500
2026-04-17 donation equipment 817.92
2026-04-05 district-budget publicity 977.05
2026-05-11 donation training 491.7
2026-05-05 street-budget staff 625.4
2026-05-17 donation equipment 443.47
2026-06-21 donation publicity 122.46
2026-06-20 district-budget training 130.74
2026-06-15 street-budget staff 827.13
2026-07-01 village-funds equipment 226.97
2026-07-01 district-budget publicity 333.65
2026-07-21 street-budget training 356.27
2026-08-18 village-funds staff 238.54
2026-08-11 street-budget equipment 295.87
2026-08-03 village-funds publicity 167.68
2026-09-07 district-budget training 278.56
2026-09-09 district-budget staff 500.46
2026-09-10 donation equipment 145.34
2026-10-26 district-budget publicity 671.56`;

export const sampleLedger = LINES.trim()
  .split('\n')
  .map((line) => {
    const [date = '', source = '', purpose = '', amount = ''] = line.split(' ');
    const nature = purpose === 'building' ? 'capital' : 'recurrent';
    return { date, source, purpose, amount, nature, state: 'spent', summary: `${purpose} spending` };
  });
