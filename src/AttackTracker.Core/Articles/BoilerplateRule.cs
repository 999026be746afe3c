using System.Text.RegularExpressions;

namespace AttackTracker.Core.Articles;

/// <summary>A named wording of page furniture.</summary>
internal sealed record BoilerplateRule(string Name, Regex Wording);
