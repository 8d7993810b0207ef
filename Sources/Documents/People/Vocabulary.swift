/// The words by which names are told from other words, and speakers from whoever is not named.
///
/// All are in lower case; phrases are folded, so that punctuation does not matter.
struct Vocabulary: Sendable {
  /// What people are called who are not named, such as "audience".
  var anonymous: Set<String>
  /// What turns are called whose speaker is left to the reader, such as "Q".
  var unsure: Set<String>
  /// Lines that end the turn before them, such as "Q&A".
  var partings: Set<String>
  /// What is told of a speaker, such as "agreed".
  var speechVerbs: Set<String>
  /// Words in the names of organizations.
  var bodyWords: Set<String>
  /// Words that are in no person's name, however they are capitalised.
  var topicWords: Set<String>

  /// True for a line that only says that something else begins, such as "Q&A".
  func isParting(_ line: Substring) -> Bool {
    line.utf8.count <= 60 && partings.contains(line.folded)
  }

  /// The words of reports in English.
  static let standard = Vocabulary(
    anonymous: phrases(Vocabulary.anonymousPhrases), unsure: phrases(Vocabulary.unsurePhrases),
    partings: phrases(Vocabulary.partingPhrases), speechVerbs: words(Vocabulary.verbs),
    bodyWords: words(Vocabulary.bodies), topicWords: words(Vocabulary.topics))

  private static func phrases(_ list: String) -> Set<String> {
    Set(list.split(separator: ",").map(\.folded))
  }

  private static func words(_ list: String) -> Set<String> {
    Set(list.split(separator: " ").map(String.init))
  }

  private static let anonymousPhrases = """
    audience, audience member, comment from the audience, question from the audience, \
    question from the floor, comment from the floor, from the floor, floor, participant, \
    participants, online participant, online participants, remote participant, \
    remote participants, remote participation, speaker, unidentified speaker, intervention, \
    speakers, panellists, panelists, everyone, everybody
    """

  private static let unsurePhrases = """
    q, a, question, answer, reply, panellist, panelist, facilitator, moderator, chair, \
    co-chair, rapporteur, q&a
    """

  private static let partingPhrases = """
    Q&A, Q&A session, Questions and answers, Question and answer session, Questions, Comments, \
    Questions and comments, Comments and questions, Open discussion, General discussion, \
    Open floor, Open mic, Chat, Online chat, Open microphone, Floor discussion, \
    Questions from the audience, Questions from the floor, Comments from the audience, \
    Comments from the floor, Interventions from the floor, Discussion with the audience, \
    Audience discussion, Audience questions, Opening remarks, Introductory remarks, \
    Closing remarks, Closing, Wrap-up, Conclusion, Conclusions, Panel discussion, Discussion
    """

  private static let verbs = """
    said says told noted notes added adds agreed agrees disagreed disagrees asked asks answered \
    answers replied replies responded responds argued argues stated states stressed stresses \
    emphasised emphasized emphasises emphasizes underlined underlines underscored highlighted \
    highlights pointed points mentioned mentions explained explains described describes outlined \
    outlines presented presents proposed proposes suggested suggests recommended recommends \
    concluded concludes commented comments observed observes remarked remarks reminded recalled \
    reported reports raised raises questioned wondered warned warns cautioned called calls \
    thanked thanks welcomed welcomes opened opens closed closes summarised summarized introduced \
    introduces elaborated clarified confirmed confirms claimed claims believed believes thought \
    thinks felt feels considered considers supported supports opposed opposes objected objects \
    shared shares spoke speaks talked talks discussed discusses intervened echoed echoes \
    reiterated insisted insists expressed expresses gave gives made showed shows demonstrated \
    began begins started starts continued continues went acknowledged admitted advocated urged \
    urges encouraged invited announced indicated illustrated referred refers drew wanted wants \
    hoped hopes requested declared maintained maintains contended enquired inquired countered \
    rejected endorsed seconded praised criticised criticized moderated focused focussed \
    addressed brought turned ended moved
    """

  private static let bodies = """
    agency alliance association authority centre center coalition commission committee community \
    corporation council delegation forum foundation government governments group inc initiative \
    institute ltd ministry nations network office organization organisation parliament \
    representative secretariat society team union university youth
    """

  private static let topics = """
    access accessibility accountability action agenda agreement aim answer approach area areas \
    artificial background best big building business capacity case challenge challenges children \
    civil comment comments conclusion conclusions concern concerns connectivity content \
    cooperation core cyber cybersecurity data day design development digital discussion divide \
    do economic economy education end-to-end example examples finally first fourth freedom from \
    future gender general global goal goals good governance harm human in inclusion industry \
    information innovation intelligence international internet interoperability introduction \
    introductory issue issues key law learning legal lesson lessons literacy local main market \
    measures media message messages multistakeholder affiliation name names national net \
    neutrality new next no note on open opening outcome outcomes panel part participation \
    platform point points policies policy practice practices principle principles privacy \
    private problem proposal protection public question questions recommendation recommendations \
    regulation remarks report response responsibility rights risk risks role round rural safety \
    second sector security segment service services session shared social software solution \
    solutions stakeholder stakeholders standard standards starting statement step steps \
    suggestion suggestions summary sustainable takeaway takeaways technical technology the theme \
    things third topic topics track transparency trust universal user users value values way \
    what who why women work working workshop world nb ps fyi qa eg ie president vice director \
    manager officer chair chairman head lead professor researcher adviser advisor counsel corp \
    company fellow student engineer senior executive secretary chief consultant member minister \
    ambassador founder co-founder ceo cto expert analyst coordinator moderator rapporteur \
    speaker technologist evangelist
    """
}
