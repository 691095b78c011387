<#import "template.ftl" as layout>
<@layout.registrationLayout wide=true displayMessage=true; section>
  <#if section = "header">
    ${msg("uc.invitations.title")}
  <#elseif section = "lead">
    <p class="uc-muted">${msg(invitations?has_content?then("uc.invitations.lead", "uc.invitations.all-answered"))}</p>
  <#elseif section = "form">
    <form class="uc-form" id="uc-invitations" action="${url.loginAction}" method="post" novalidate>
      <#list invitations as invitation>
      <section class="uc-sheet" data-invitation="${invitation.uscc}" aria-labelledby="uc-invitation-${invitation?index}">
        <h2 id="uc-invitation-${invitation?index}">${invitation.enterprise}</h2>
        <p class="uc-hint uc-block-gap">${invitation.uscc} · ${msg("uc.invitations.until", invitation.until)}</p>
        <dl class="uc-facts">
          <div><dt>${msg("uc.invitations.departments")}</dt><dd><@all items=invitation.departments/></dd></div>
          <div><dt>${msg("uc.invitations.roles")}</dt><dd><@all items=invitation.roles/></dd></div>
        </dl>
        <div class="uc-actions uc-actions-row">
          <button type="submit" name="decline" value="${invitation.id}" class="uc-btn uc-plain">${msg("uc.invitations.decline")}<span class="uc-sr"> ${invitation.enterprise}</span></button>
          <button type="submit" name="accept" value="${invitation.id}" class="uc-btn uc-primary">${msg("uc.invitations.accept")}<span class="uc-sr"> ${invitation.enterprise}</span></button>
        </div>
      </section>
      </#list>
      <#if invitations?has_content><p class="uc-hint">${msg("uc.invitations.means")}</p></#if>
      <div class="uc-actions"><button type="submit" name="action" value="later" class="uc-btn ${invitations?has_content?then("uc-plain", "uc-primary")} uc-block" id="uc-later">${msg(invitations?has_content?then("uc.invitations.later", "uc.invitations.continue"))}</button></div>
    </form>
  </#if>
</@layout.registrationLayout>

<#macro all items><#list items as item><span class="uc-line">${item}</span><#else>${msg("uc.invitations.none")}</#list></#macro>
