using System.Text.Json.Serialization;

namespace AttackTracker.Core.Incidents;

/// <summary>What a decision is about. The remarks of each say which of a decision's parts it uses.</summary>
public enum DecisionKind
{
    /// <summary>Which value holds in a field of an incident: <see cref="Decision.Incident"/>, <see cref="Decision.Field"/>, from, to.</summary>
    [JsonStringEnumMemberName("value")]
    Value,

    /// <summary>A reviewer stands behind a value: the incident, the field, the value in <see cref="Decision.To"/>, the words in <see cref="Decision.Details"/>.</summary>
    [JsonStringEnumMemberName("sign-off")]
    SignOff,

    /// <summary>A reviewer sends a value back to the editors; the note is the reason.</summary>
    [JsonStringEnumMemberName("send-back")]
    SendBack,

    /// <summary>What the article says was misread: the article, the field, from, to; which report and which words stand in the details.</summary>
    [JsonStringEnumMemberName("report-value")]
    ReportValue,

    /// <summary>The article tells an event that extraction missed: the article; the report and its words stand in the details.</summary>
    [JsonStringEnumMemberName("report-added")]
    ReportAdded,

    /// <summary>The article tells no such event: the article; which report stands in the details.</summary>
    [JsonStringEnumMemberName("report-withdrawn")]
    ReportWithdrawn,

    /// <summary>What an article is taken for, from and to: as it is, without incidents, an opinion, a duplicate, deleted.</summary>
    [JsonStringEnumMemberName("article-state")]
    ArticleState,

    /// <summary>When or by whom an article was published: the article; from and to hold what is known before and from then on of what the person set.</summary>
    [JsonStringEnumMemberName("publication")]
    Publication,

    /// <summary>Two incidents are one: the survivor is the incident, what goes up in it the other one.</summary>
    [JsonStringEnumMemberName("merge")]
    Merge,

    /// <summary>Some reports of an incident are another event: the incident, and the one that they make now as the other one.</summary>
    [JsonStringEnumMemberName("split")]
    Split,

    /// <summary>Two incidents are different events, and nobody is asked again: the older as the incident, the younger as the other one.</summary>
    [JsonStringEnumMemberName("different")]
    Different,

    /// <summary>A person looked and cannot say whether two incidents are one; they are not asked again.</summary>
    [JsonStringEnumMemberName("not-sure")]
    NotSure,

    /// <summary>What an article tells, decided between the sheets of those who coded it: the article; the sheets, the reports and each choice stand in the details.</summary>
    /// <remarks>It is what the extraction is held against, and changes nothing of what the article says until it is applied by decisions of the other kinds.</remarks>
    [JsonStringEnumMemberName("adjudication")]
    Adjudication,

    /// <summary>Something worth knowing about an incident or an article; the note is the reason.</summary>
    [JsonStringEnumMemberName("note")]
    Note,

    /// <summary>An earlier decision holds no more: <see cref="Decision.Undoes"/>, and whatever that one was about.</summary>
    [JsonStringEnumMemberName("undo")]
    Undo,
}
