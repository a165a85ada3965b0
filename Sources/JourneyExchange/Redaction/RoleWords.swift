/// Words that say what somebody does and not who it is: of roles, departments, and what stands around them.
enum RoleWords {
  /// In lower case, without a plural `s`.
  static let all: Set<String> = Set(
    """
    a accounting account admin administration administrator adviser advisor advice advocate affair agency agent all
    analyst analytic and another any architect archive area assistant associate at audit author authority automation
    back bank benefit billing board body booking branch brand buyer by call campaign captain card care caretaker case
    central centre center chair chief chapter city claim claimant clerk client clinic clinical coach collection
    commercial commission committee communication community company complaint compliance conductor consultant
    consumer contact content contractor control coordinator corporate council counsel counsellor credit crew customer
    daily data dealer debt delivery department deputy design desk developer development device digital direct director
    dispatch dispute district division doctor donor driver each editor editorial eight engineer engineering enquiry
    equipment estate european event every executive experience expert external facilitie facility facilitator family
    farm federal field finance financial five fleet floor for forum founder four frontline front fraud from friday
    fulfilment gp general global governance government graduate group growth guest guide handler head health help
    helpdesk her hers his home hospital host household housing human identity implementation in independent industry
    information infrastructure innovation inside insight inspector installation installer insurance insurer interim
    internal international investigator investment it its join junior keeper kitchen knowledge lab lead leader
    leadership learning lecturer legal lending librarian library licence life line local logistic loyalty mail
    maintenance management manager market marketing master mechanic media medical member merchandising messenger
    midwife migration mobile monday monitor mortgage national network new night nurse nursing of office officer
    official on one online onboarding operation operational operative operator ordering order organisation outbound
    outpatient outreach owner panel parent parking partner partnership passenger patient payment payroll pension
    people performance personal pharmacist pharmacy physician picker pilot planner planning platform police policy
    porter post practice president press pricing principal private procurement product production professional
    programme program project property provider public publishing purchasing quality quarterly reader reading
    reception receptionist record recovery recruiter recruitment regional registrar registry regulator relation
    relationship remote renewal repair reporter representative research researcher resident resource response retail
    retention revenue review reviewer risk road roadmap safety sale school science scientist second secretary section
    security self senior sergeant service seven shift shop six social software specialist sponsor staff standard
    station stock store strategy student studio success supervisor supplier supply support surveyor surgery system
    systems tax teacher team technical technician technology telephony tenancy tenant test tester the their third three
    ticket tool tower town trade trader trading trainer training transaction transformation transport travel treasurer
    treasury tutor two underwriter underwriting union unit university usability user van vendor vice visitor volunteer
    ward warden warehouse water web website weekend welcome welfare with worker workforce workshop yard young youth
    ux cx ceo cfo cto coo cio cmo crm hr pr qa
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))

  /// Characters that end, or stand in, Japanese and Chinese words for roles and departments.
  static let ideographs: Set<Character> = Set("部課係室局員者社長口校院所班店庁署師士官方組課門客託署")

  static func contains(_ word: some StringProtocol) -> Bool {
    let word = word.lowercased()
    if all.contains(word) { return true }
    for ending in ["'s", "\u{2019}s", "s", "es"] where word.hasSuffix(ending) && word.utf8.count > 4 {
      if all.contains(String(word.dropLast(ending.count))) { return true }
    }
    return false
  }
}
