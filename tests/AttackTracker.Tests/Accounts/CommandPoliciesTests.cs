using System.Reflection;
using System.Runtime.CompilerServices;
using AttackTracker.Core.Editing;
using AttackTracker.Core.Releases;
using AttackTracker.Core.Storage;
using AttackTracker.Tests.Conventions;
using AttackTracker.Web.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AttackTracker.Tests.Accounts;

/// <summary>Holds for commands and pages that do not exist yet.</summary>
public sealed class CommandPoliciesTests
{
    /// <summary>Classes of Core/Editing and Core/Releases that any page may have: they write nothing, or what Identity writes, or tokens of the own account.</summary>
    private static readonly Type[] Readers = [typeof(DecisionHistory), typeof(AccountRegister), typeof(TokenRegister), typeof(ReleaseFiles)];

    private const BindingFlags Anything = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly Type[] Components = [.. typeof(Program).Assembly.GetTypes().Where(t => typeof(IComponent).IsAssignableFrom(t) && !t.IsAbstract)];

    public static TheoryData<Type> Commands =>
        [.. new ServiceCollection().AddAttackTracker("unused.db").Select(s => s.ServiceType).Where(IsOfEditing).Except(Readers)];

    public static TheoryData<Type> Pages => [.. Components.Where(t => t.IsDefined(typeof(RouteAttribute)))];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_command_is_listed_with_its_policy(Type command) => Assert.NotEmpty(CommandPolicies.Of(command));

    /// <summary>A page asks for <c>Permitted&lt;TCommand&gt;</c>, which looks at the person before each command.</summary>
    [Fact]
    public void No_component_gives_a_command_past_its_policy()
    {
        var wrong = Components
            .SelectMany(component => component.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(p => p.IsDefined(typeof(InjectAttribute)) && IsOfEditing(p.PropertyType) && !Readers.Contains(p.PropertyType))
            .Select(p => $"{p.DeclaringType!.Name}.{p.Name}: inject Permitted<{p.PropertyType.Name}>");

        Assert.Empty(wrong);
    }

    /// <summary>The command line is left out, which is for whoever has the file itself, and what the site does in the background for nobody.</summary>
    [Fact]
    public void Nothing_else_of_the_site_holds_a_command_or_fetches_one()
    {
        var types = typeof(Program).Assembly.GetTypes().Where(t => t.Namespace?.StartsWith("AttackTracker.Web.Commands", StringComparison.Ordinal) != true && !t.IsDefined(typeof(CompilerGeneratedAttribute)) && t.DeclaringType?.IsDefined(typeof(CompilerGeneratedAttribute)) != true && !typeof(IHostedService).IsAssignableFrom(t));
        var held = types.SelectMany(t => t.GetFields(Anything).Select(f => (t.Name, Of: f.FieldType)).Concat(t.GetConstructors(Anything).SelectMany(c => c.GetParameters()).Select(p => (t.Name, Of: p.ParameterType))))
            .Where(h => IsCommand(h.Of)).Select(h => $"{h.Name} holds {h.Of.Name}");
        var fetched = SourceFile.Code("src/AttackTracker.Web/").Where(f => !f.Path.StartsWith("src/AttackTracker.Web/Commands/", StringComparison.Ordinal))
            .SelectMany(f => Commands.Select(row => row.Data.Name).Where(name => f.Text.Contains($"Service<{name}>", StringComparison.Ordinal)).Select(name => $"{f.Path} fetches {name}"));

        Assert.Empty(held.Concat(fetched));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_page_says_for_whom_it_is(Type page)
        => Assert.True(page.IsDefined(typeof(AuthorizeAttribute)) || page.IsDefined(typeof(AllowAnonymousAttribute)), $"{page.Name} needs [Authorize].");

    [Theory]
    [InlineData(Policies.Edit, "editor administrator owner")]
    [InlineData(Policies.Review, "reviewer administrator owner")]
    [InlineData(Policies.Administer, "administrator owner")]
    public void A_policy_lets_these_roles_pass(string policy, string roles) => Assert.Equal(roles.Split(' '), Policies.RolesOf(policy));

    internal static bool IsCommand(Type type) => Commands.Select(row => row.Data).Contains(type);

    private static bool IsOfEditing(Type type) => type.IsPublic && (type.Namespace == typeof(CorrectField).Namespace || type.Namespace == typeof(MakeRelease).Namespace);
}
