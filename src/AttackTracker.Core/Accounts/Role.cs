using System.Text.Json.Serialization;

namespace AttackTracker.Core.Accounts;

/// <summary>What a person may do besides reading, which every account may. A person can have several roles.</summary>
public enum Role
{
    /// <summary>Reads everything and changes nothing.</summary>
    [JsonStringEnumMemberName("reader")]
    Reader,

    /// <summary>Brings in articles and corrects what stands in them.</summary>
    [JsonStringEnumMemberName("editor")]
    Editor,

    /// <summary>Confirms what editors and the machine found.</summary>
    [JsonStringEnumMemberName("reviewer")]
    Reviewer,

    /// <summary>Does all of that, keeps the accounts and changes the settings.</summary>
    [JsonStringEnumMemberName("administrator")]
    Administrator,
}
