import Figures
import Testing

@Suite struct EnglishFigureTests {
  @Test(arguments: [
    LabelledSentence("We trained ⟦12,804 people⟧ this year.", "12804 {person}"),
    LabelledSentence("⟦410 separate items⟧ were checked", "410 {item}"),
    LabelledSentence("reaching ⟦2.3 billion users⟧", "2300000000 {person}"),
    LabelledSentence("⟦twenty-five suppliers⟧ and ⟦seven hospitals⟧", "25 {company}", "7 {company}"),
    LabelledSentence("⟦one hundred and two thousand trees⟧", "102000 {tree}"),
    LabelledSentence("⟦two and a half million visits⟧", "2500000 {time}"),
    LabelledSentence("⟦half a million customers⟧ joined", "500000 {person}"),
    LabelledSentence("⟦a dozen volunteers⟧", "12 {person}"),
    LabelledSentence("⟦1.5m users⟧ and ⟦10k downloads⟧", "1500000 {person}", "10000 {time}"),
    LabelledSentence("⟦1,260 types⟧ of services in ⟦seven categories⟧", "1260 {category}", "7 {category}"),
    LabelledSentence("⟦9,420 college and university students⟧", "9420 {person}"),
    LabelledSentence("⟦40 million transit cards⟧", "40000000 {device}"),
    LabelledSentence("⟦100 thousand people⟧", "100000 {person}"),
    LabelledSentence("⟦12\u{2009}345 lanterns⟧", "12345 {thing}"),
    LabelledSentence("⟦260 start-up contestants⟧", "260 {thing}"), LabelledSentence("**⟦86** topics⟧", "86 {category}"),
    LabelledSentence("⟦650 times⟧", "650 {time}"), LabelledSentence("he applied ⟦twice⟧", "2 {time}"),
    LabelledSentence("⟦6,909⟧ year on year, ⟦120⟧ quarter-on-quarter", "6909 -", "120 -"),
    LabelledSentence("⟦37⟧ of them", "37 -"), LabelledSentence("⟦3 hundred thousand⟧", "300000 -"),
    LabelledSentence("3rd of ⟦45⟧", "45 -"), LabelledSentence("a score of ⟦4.6⟧ out of 5", "4.6 -")
  ])
  func readsCounts(sentence: LabelledSentence) { expectFigures(sentence, in: .english) }

  @Test(arguments: [
    LabelledSentence("⟦120 GWh⟧ or ⟦1.2 million kWh⟧", "120 GW.h", "1200000 kW.h"),
    LabelledSentence("⟦3,204.5 tonnes of CO2e⟧", "3204.5 t{CO2e}"),
    LabelledSentence("⟦5,000 tons⟧ per day", "5000 t"), LabelledSentence("⟦1.3 tonnes of standard coal⟧", "1.3 t{ce}"),
    LabelledSentence("⟦0.12 tonnes per RMB10,000⟧ of output", "0.12 t/(10*4.CNY)"),
    LabelledSentence(
      "⟦1.2⟧, ⟦3.4⟧ and ⟦56.7 million tonnes⟧ respectively", "1200000 t", "3400000 t", "56700000 t"),
    LabelledSentence("⟦640 kg⟧ and ⟦12.5KG⟧", "640 kg", "12.5 kg"),
    LabelledSentence("a wall ⟦1.5m⟧ high", "1.5 m"),
    LabelledSentence("⟦400 mu⟧, ⟦12 hectares⟧, ⟦800 m²⟧", "400 [mu]", "12 har", "800 m2"),
    LabelledSentence("⟦26 degrees Celsius⟧ or ⟦38°C⟧", "26 Cel", "38 Cel"),
    LabelledSentence("⟦0.5 tCO2e per RMB million⟧", "0.5 t{CO2e}/(10*6.CNY)"),
    LabelledSentence("⟦85 kWh/m²⟧", "85 kW.h/m2"),
    LabelledSentence("⟦0.8 cases⟧ per million hours worked", "0.8 {case}"),
    LabelledSentence("⟦512 koz⟧ at ⟦1.8 g/t⟧, ⟦2.1 Moz⟧", "512000 [oz_tr]", "1.8 g/t", "2100000 [oz_tr]"),
    LabelledSentence("⟦95 kboe⟧/d, ⟦3.4 bcm⟧, ⟦4.5 Mtpa⟧", "95000 [bbl_us]{oe}", "3.4 km3", "4.5 Mt"),
    LabelledSentence("⟦12,500 TEU⟧ and ⟦400 MWe⟧", "12500 {teu}", "400 MW"),
    LabelledSentence("⟦2.4⟧ per thousand employees, ⟦1.2 per thousand⟧", "2.4 -", "0.12 %"),
    LabelledSentence("⟦8,600 training hours⟧", "8600 h"), LabelledSentence("⟦three miles⟧ of road", "3 [mi_i]"),
    LabelledSentence("⟦10-megawatt⟧ plant", "10 MW")
  ])
  func readsMeasures(sentence: LabelledSentence) { expectFigures(sentence, in: .english) }

  @Test(arguments: [
    LabelledSentence("revenue of ⟦RMB 8.64 billion⟧", "8640000000 CNY"),
    LabelledSentence("⟦RMB70 million⟧ (⟦US$10 million⟧)", "70000000 CNY", "10000000 USD bracketed"),
    LabelledSentence("⟦$1.5m⟧ and ⟦$20⟧", "1500000 XXX", "20 XXX"), LabelledSentence("⟦5 million yuan⟧", "5000000 CNY"),
    LabelledSentence("⟦HK$2bn⟧ or ⟦€3 million⟧", "2000000000 HKD", "3000000 EUR"),
    LabelledSentence("⟦25 cents⟧", "0.25 XXX"), LabelledSentence("⟦RMB 9–12 million⟧", "9000000..12000000 CNY"),
    LabelledSentence("⟦USD 3,000 to USD 5,000⟧", "3000..5000 USD"),
    LabelledSentence("⟦300 US dollars⟧", "300 USD"), LabelledSentence("a loss of ⟦£1,204⟧", "1204 GBP down"),
    LabelledSentence("(⟦1,204⟧)", "-1204 -")
  ])
  func readsMoney(sentence: LabelledSentence) { expectFigures(sentence, in: .english) }

  @Test(arguments: [
    LabelledSentence("⟦35 per cent⟧, ⟦3‰⟧ and ⟦50 ppm⟧", "35 %", "0.3 %", "0.005 %"),
    LabelledSentence("⟦two fifths⟧, ⟦one third⟧, ⟦three quarters⟧ of staff", "0.4 1", "1/3 1", "0.75 1"),
    LabelledSentence("⟦one in five⟧ and ⟦three in ten⟧", "0.2 1", "0.3 1"),
    LabelledSentence("less than ⟦one millionth⟧", "0.000001 1 less-than"),
    LabelledSentence("⟦one in ten million⟧", "0.0000001 1"),
    LabelledSentence("up ⟦2.5 percentage points⟧", "2.5 pp up"),
    LabelledSentence("down ⟦25 basis points⟧", "0.25 pp down"),
    LabelledSentence("more than ⟦half⟧ of stores", "0.5 1 more-than"),
    LabelledSentence("⟦a quarter⟧ of them", "0.25 1"),
    LabelledSentence("⟦twice⟧ as many", "2 1 ×2"), LabelledSentence("⟦three times⟧ the average", "3 1 ×3"),
    LabelledSentence("output ⟦doubled⟧ and waste ⟦halved⟧", "2 1 up ×2", "0.5 1 down ×0.5"),
    LabelledSentence("a ⟦threefold⟧ rise", "3 1 up ×3"), LabelledSentence("increased by ⟦60 times⟧", "60 1 up ×61"),
    LabelledSentence("rose to ⟦1.5 times⟧ the level", "1.5 1 up ×1.5"), LabelledSentence("⟦1/3⟧ of it", "1/3 1"),
    LabelledSentence("⟦8%⟧", "8 %")
  ])
  func readsShares(sentence: LabelledSentence) { expectFigures(sentence, in: .english) }

  @Test(arguments: [
    LabelledSentence("nearly ⟦170,000 people⟧", "170000 {person} nearly"),
    LabelledSentence("over ⟦89%⟧", "89 % more-than"), LabelledSentence("in excess of ⟦5 tonnes⟧", "5 t more-than"),
    LabelledSentence("about ⟦37%⟧", "37 % about"),
    LabelledSentence("it equals about ⟦40 tonnes⟧ and amounts to roughly ⟦5%⟧", "40 t about", "5 % about"),
    LabelledSentence("about equal to ⟦40 tonnes⟧", "40 t about"),
    LabelledSentence("This section is about ⟦three kinds⟧ of risk", "3 {category}"),
    LabelledSentence("the stories are about ⟦two farmers⟧", "2 {person}"),
    LabelledSentence("we spoke about ⟦four topics⟧", "4 {category}"),
    LabelledSentence("this is about ⟦300 people⟧", "300 {person} about"),
    LabelledSentence("the course is about ⟦30 hours⟧", "30 h about"),
    LabelledSentence("our share is about ⟦four people⟧ in the team", "4 {person} about"),
    LabelledSentence("an estimated ⟦6 million people⟧", "6000000 {person} about"),
    LabelledSentence("some ⟦2,000 farmers⟧", "2000 {person} about"),
    LabelledSentence("⟦twenty-odd sets⟧", "20 {device} odd"),
    LabelledSentence("a little over ⟦1,000 books⟧", "1000 {copy} odd"),
    LabelledSentence("just under ⟦40%⟧", "40 % nearly"),
    LabelledSentence("at least ⟦600 stores⟧", "600 {company} at-least"),
    LabelledSentence("⟦15%⟧ or more", "15 % at-least"),
    LabelledSentence("⟦4,000+ employees⟧", "4000 {person} at-least"),
    LabelledSentence("fewer than ⟦15⟧", "15 - less-than"),
    LabelledSentence("no more than ⟦10 seconds⟧", "10 s at-most"),
    LabelledSentence("would not exceed ⟦RMB 1⟧", "1 CNY at-most"),
    LabelledSentence("up to ⟦100 people⟧", "100 {person} at-most ceiling"),
    LabelledSentence("as many as ⟦300⟧", "300 - ceiling"), LabelledSentence("over the past ⟦three years⟧", "3 a"),
    LabelledSentence("within ⟦20 days⟧", "20 d at-most"), LabelledSentence("within ⟦10 minutes⟧", "10 min at-most"),
    LabelledSentence("more than ⟦a million visits⟧", "1000000 {time} more-than"),
    LabelledSentence("passed the ⟦1 million⟧ mark", "1000000 - more-than"),
    LabelledSentence("crossed the ⟦RMB 10 billion⟧ threshold", "10000000000 CNY more-than"),
    LabelledSentence("moved the ⟦5 kg⟧ mark", "5 kg"),
    LabelledSentence("surpassed ⟦80%⟧", "80 % more-than"), LabelledSentence("only ⟦10%⟧", "10 %"),
    LabelledSentence("⟦12%⟧ above 2019", "12 %"), LabelledSentence("⟦three years⟧ or so", "3 a about"),
    LabelledSentence("close to ⟦RMB 2 million⟧", "2000000 CNY nearly"),
    LabelledSentence("In 2016 employees gave ⟦900 hours⟧", "900 h"),
    LabelledSentence("we drew up ⟦24 topics⟧", "24 {category}"),
    LabelledSentence("aged ⟦50⟧ and above", "50 a at-least"),
    LabelledSentence("under ⟦36 years old⟧ and over ⟦50%⟧", "36 a less-than", "50 % more-than")
  ])
  func readsQualifiers(sentence: LabelledSentence) { expectFigures(sentence, in: .english) }

  @Test(arguments: [
    LabelledSentence("⟦10 to 15%⟧", "10..15 %"), LabelledSentence("between ⟦10 and 20⟧", "10..20 -"),
    LabelledSentence("⟦9–12 million users⟧", "9000000..12000000 {person}"),
    LabelledSentence("⟦two or three years⟧", "2..3 a"),
    LabelledSentence("from ⟦200⟧ to ⟦900 goats⟧", "200 -", "900 {animal}"),
    LabelledSentence("from ⟦10%⟧ to ⟦15%⟧", "10 %", "15 %"), LabelledSentence("⟦30-40 years old⟧", "30..40 a"),
    LabelledSentence("aged between ⟦60 and 70⟧", "60..70 a")
  ])
  func readsRanges(sentence: LabelledSentence) { expectFigures(sentence, in: .english) }

  @Test(arguments: [
    LabelledSentence("⟦Five years⟧ ago", "5 a"), LabelledSentence("⟦half an hour⟧, ⟦half a year⟧", "0.5 h", "0.5 a"),
    LabelledSentence("⟦two and a half years⟧", "2.5 a"), LabelledSentence("a ⟦26-year-old⟧ engineer", "26 a"),
    LabelledSentence("a ⟦two-month⟧ course", "2 mo"),
    LabelledSentence("for ⟦three consecutive years⟧", "3 a"), LabelledSentence("⟦a decade⟧", "10 a"),
    LabelledSentence("⟦one second⟧", "1 s"), LabelledSentence("the three months ended 31 March"),
    LabelledSentence("at the age of ⟦25⟧", "25 a"),
    LabelledSentence("reduced the loss rate by ⟦10%⟧", "10 % down"),
    LabelledSentence("cut SO2 emissions by ⟦1,200 tonnes⟧", "1200 t down"),
    LabelledSentence("cut paper use by ⟦half⟧", "0.5 1 down ×0.5"), LabelledSentence("the first ⟦ten months⟧", "10 mo"),
    LabelledSentence("a ⟦5%⟧ increase", "5 % up"),
    LabelledSentence("grew by almost ⟦300%⟧", "300 % nearly up"), LabelledSentence("⟦−3.2%⟧ this year", "-3.2 %"),
    LabelledSentence("⟦No fatalities⟧ and ⟦zero work-related injuries⟧", "0 {case}", "0 {case}"),
    LabelledSentence("on the way to net zero"), LabelledSentence("⟦nil⟧", "0 -")
  ])
  func readsTimeDirectionAndZero(sentence: LabelledSentence) { expectFigures(sentence, in: .english) }

  @Test(arguments: [
    "a one-stop shop", "one of the largest", "no one else", "the last mile", "a two-way street", "second-hand goods",
    "third-party audits", "one another", "zero tolerance", "may be higher", "march on", "a five-star hotel",
    "tension and oneness",
    "a tier-four city", "at 6 o'clock", "from 8:30 to 24:00", "CO2 and PM2.5", "double-digit growth", "no longer",
    "the first of all", "a half-hearted try", "second to none", "none of these", "write to a@b2.com",
    "see www.example.org/2016/12", "someone", "both sides gained", "the two signed at noon", "all three of them",
    "five social insurances and one housing fund", "one country, two systems", "the two sessions"
  ])
  func passesOverWords(text: String) {
    #expect(FigureReader(language: .english).read(text).filter(\.isCounted) == [])
  }

  @Test(arguments: [
    LabelledSentence("on ⟦May 14, 2016⟧ and ⟦14 May 2016⟧", "date 2016-05-14", "date 2016-05-14"),
    LabelledSentence("in ⟦September 2016⟧", "date 2016-09"), LabelledSentence("the end of ⟦March⟧", "date --03"),
    LabelledSentence("mid-⟦April⟧", "date --04"),
    LabelledSentence("⟦June 30⟧", "date --06-30"),
    LabelledSentence("⟦Q1 2016⟧ and ⟦first quarter of 2017⟧", "date 2016-Q1", "date 2017-Q1"),
    LabelledSentence("the ⟦first half of 2016⟧", "date 2016-01-01/2016-06-30"),
    LabelledSentence("⟦FY2020⟧", "date 2020"),
    LabelledSentence("the ⟦1990s⟧ and ⟦90's⟧", "date 1990-01-01/1999-12-31", "date 1990-01-01/1999-12-31"),
    LabelledSentence("in ⟦2016⟧-⟦2018⟧", "date 2016", "date 2018"), LabelledSentence("⟦2016⟧ saw growth", "date 2016"),
    LabelledSentence("⟦2016/17⟧", "date 2016"),
    LabelledSentence("the ⟦third⟧ and ⟦45th⟧", "ordinal 3", "ordinal 45"),
    LabelledSentence("the world's ⟦third⟧-largest bank and its ⟦second⟧-biggest city", "ordinal 3", "ordinal 2"),
    LabelledSentence("⟦third-quarter⟧ results", "date --Q3"),
    LabelledSentence("Peru went first, then Chile."), LabelledSentence("First, we put people first and wait."),
    LabelledSentence("the ⟦first⟧ in Asia, ranked ⟦first⟧.", "ordinal 1", "ordinal 1"),
    LabelledSentence("⟦first⟧ and ⟦second⟧ floors", "ordinal 1", "ordinal 2"),
    LabelledSentence("call ⟦+86 10-5555-0100⟧.", "code +861055550100"),
    LabelledSentence("(⟦+1 555 010 0199⟧)", "code +15550100199"),
    LabelledSentence("dial (⟦0571) 5555 0100⟧.", "code 057155550100"),
    LabelledSentence("the ⟦two⟧ signed; ⟦both⟧ agreed", "vague 2", "vague 2"),
    LabelledSentence("the ⟦14th Five-Year Plan⟧", "ordinal 14"), LabelledSentence("⟦Phase II⟧", "ordinal 2"),
    LabelledSentence("⟦No. 1⟧ globally", "ordinal 1"), LabelledSentence("Chapter ⟦Two⟧", "ordinal 2"),
    LabelledSentence("⟦GRI 302-1⟧, ⟦ISO 14064-1⟧", "code GRI302-1", "code ISO14064-1"),
    LabelledSentence("⟦Scope 1⟧, ⟦2⟧ and ⟦3⟧", "code SCOPE1", "code SCOPE2", "code SCOPE3"),
    LabelledSentence("⟦COVID-19⟧ and ⟦5G⟧", "code COVID-19", "code 5G"),
    LabelledSentence("⟦10×1000⟧", "code 10×1000"), LabelledSentence("the “⟦310⟧” model", "code 310"),
    LabelledSentence("⟦top ten⟧ holders", "code TOP10"), LabelledSentence("⟦2.1⟧ Governance", "code 2.1"),
    LabelledSentence("Industry ⟦4.0⟧", "code 4.0"),
    LabelledSentence(
      "⟦several friends⟧, ⟦dozens of people⟧, ⟦hundreds of millions of users⟧", "vague 3..9", "vague 20..99",
      "vague 200000000..999999999"), LabelledSentence("the ⟦1.5°C goal⟧", "code 1.5"),
    LabelledSentence("at ⟦88⟧ Queen's Road", "code 88"),
    LabelledSentence("⟦one project⟧", "vague 1"),
    LabelledSentence("⟦tens of thousands⟧", "vague 20000..99999")
  ])
  func namesWhatIsNoFigure(sentence: LabelledSentence) { expectOthers(sentence, in: .english) }
}
